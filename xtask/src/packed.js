// The files of the page lie in the page itself: packed as one, and written in base64.
function bytesOf(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

async function unpackAll() {
  const { instance } = await WebAssembly.instantiate(bytesOf("UNPACK_WASM"));
  const { memory, room, unpack } = instance.exports;
  const packed = bytesOf(document.getElementById("packed").textContent);
  const place = room(packed.length);
  new Uint8Array(memory.buffer, place, packed.length).set(packed);
  const unpacked = unpack(place, packed.length, PACKED_SIZE);
  if (!unpacked) throw new Error("this file is damaged; copy or download it again");
  return new Uint8Array(memory.buffer, unpacked, PACKED_SIZE).slice();
}

const PLACES = PACKED_PLACES;
let unpacked;
async function file(address) {
  const name = address.replace(/^\.\//, "").replace(/\?.*$/, "");
  const place = PLACES[name];
  if (!place) return new Response(null, { status: 404, statusText: "not in this file" });
  unpacked ??= unpackAll();
  const [at, length] = place;
  return new Response((await unpacked).subarray(at, at + length));
}

// A link to one of them has nowhere to lead: the file is offered for download instead.
addEventListener("click", async (event) => {
  const link = event.target.closest?.('a[href^="./data/"]');
  if (!link) return;
  event.preventDefault();
  const address = link.getAttribute("href");
  const offered = document.createElement("a");
  offered.href = URL.createObjectURL(await (await file(address)).blob());
  offered.download = link.download || address.replace(/^.*\//, "").replace(/\?.*$/, "");
  offered.click();
  setTimeout(() => URL.revokeObjectURL(offered.href), 60_000);
});
