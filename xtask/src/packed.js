// The files of the page lie in the page itself: gzipped as one, in base64. This unpacks them, then starts the page's own
// script with its own style sheet; the policy names the hashes of both.

async function unpackAll() {
  const letters = atob(document.getElementById("packed").textContent);
  const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const files = new Uint8Array(await new Response(stream).arrayBuffer());
  // Where each begins and how long it is, by name, stands behind them.
  return { files, places: JSON.parse(new TextDecoder().decode(files.subarray(PLACES_AT))) };
}

// The page as it stood before anything was added to it, without what another copy brought along.
const before = document.documentElement.cloneNode(true);
before.querySelector("#packed").textContent = "";
before.querySelectorAll("[data-brought]").forEach((block) => block.remove());
globalThis.studiTiruPage = async () => {
  const html = before.outerHTML;
  // The last element of the page: this script names it, too.
  const at = html.lastIndexOf("</" + "script>");
  return `<!doctype html>\n${html.slice(0, at)}${document.getElementById("packed").textContent}${html.slice(at)}`;
};

const unpacked = unpackAll();
globalThis.studiTiruFile = async function file(address) {
  const name = address.replace(/^\.\//, "").replace(/\?.*$/, "");
  const { files, places } = await unpacked;
  if (!places[name]) return new Response(null, { status: 404, statusText: "not in this file" });
  const [at, length] = places[name];
  return new Response(files.subarray(at, at + length));
};

async function add(name, type, file) {
  const element = document.createElement(name);
  if (type) element.type = type;
  element.textContent = await (await studiTiruFile(file)).text();
  document.head.append(element);
}

try {
  await add("style", "", "style.css");
  await add("script", "module", "app.js");
} catch (error) {
  const words =
    typeof WebAssembly === "object" && typeof DecompressionStream === "function"
      ? "Berkas ini rusak: salin atau unduh lagi. / This file is damaged: copy or download it again."
      : "Versi peramban ini sudah usang. Perbarui, atau buka dengan Chrome, Edge, Firefox, atau Safari terbaru. / This browser is too old. Update it, or use a current Chrome, Edge, Firefox or Safari.";
  const said = document.createElement("p");
  said.id = "failure";
  said.setAttribute("role", "alert");
  said.textContent = `${words} (${error.message})`;
  document.getElementById("loading").replaceChildren(said);
  document.documentElement.dataset.state = "failed";
}
