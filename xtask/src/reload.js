// Asks the development server whether the page has changed since it was loaded.
let seen = null;
for (;;) {
  try {
    const version = await (await fetch("./~version")).text();
    if (seen !== null && version !== seen) location.reload();
    seen = version;
  } catch {
    // The server is being restarted.
  }
  await new Promise((done) => setTimeout(done, 500));
}
