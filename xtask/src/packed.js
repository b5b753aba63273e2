// The files of the page lie in the page itself: packed as one, and written in letters. This unpacks them, then starts
// the page's own script with its own style sheet; the policy names the hashes of both.

// Two letters of 91 hold 13 bits; `letters.rs` writes them.
function read(text, length) {
  const values = new Uint8Array(128);
  let letters = 0;
  for (let code = 33; code < 127; code += 1) {
    if (!"<\\-".includes(String.fromCharCode(code))) values[code] = letters++;
  }
  const bytes = new Uint8Array(length);
  let [bits, count, at] = [0, 0, 0];
  for (let place = 0; place + 1 < text.length; place += 2) {
    bits |= (values[text.charCodeAt(place)] + letters * values[text.charCodeAt(place + 1)]) << count;
    for (count += 13; count >= 8; count -= 8) {
      if (at < length) bytes[at++] = bits;
      bits >>>= 8;
    }
  }
  return bytes;
}

async function unpackAll() {
  const { instance } = await WebAssembly.instantiate(Uint8Array.from(atob("UNPACK_WASM"), (letter) => letter.charCodeAt(0)));
  const { memory, room, unpack } = instance.exports;
  const packed = read(document.getElementById("packed").textContent, PACKED_BYTES);
  const place = room(packed.length);
  new Uint8Array(memory.buffer, place, packed.length).set(packed);
  const unpacked = unpack(place, packed.length, PACKED_SIZE);
  if (!unpacked) throw new Error("damaged");
  return new Uint8Array(memory.buffer, unpacked, PACKED_SIZE).slice();
}

// The page as it stood before anything was added to it, without what another copy brought along.
const before = document.documentElement.cloneNode(true);
before.querySelector("#packed").textContent = "";
before.querySelector("#brought")?.remove();
globalThis.studiTiruPage = async () => {
  const html = before.outerHTML;
  // The last element of the page: this script names it, too.
  const at = html.lastIndexOf("</" + "script>");
  return `<!doctype html>\n${html.slice(0, at)}${document.getElementById("packed").textContent}${html.slice(at)}`;
};

const PLACES = PACKED_PLACES;
const unpacked = unpackAll();
globalThis.studiTiruFile = async function file(address) {
  const name = address.replace(/^\.\//, "").replace(/\?.*$/, "");
  const place = PLACES[name];
  if (!place) return new Response(null, { status: 404, statusText: "not in this file" });
  const [at, length] = place;
  return new Response((await unpacked).subarray(at, at + length));
};

// A link to one of them has nowhere to lead: the file is offered for download instead.
addEventListener("click", async (event) => {
  const link = event.target.closest?.('a[href^="./data/"]');
  if (!link) return;
  event.preventDefault();
  const address = link.getAttribute("href");
  const offered = document.createElement("a");
  offered.href = URL.createObjectURL(await (await studiTiruFile(address)).blob());
  offered.download = link.download || address.replace(/^.*\//, "").replace(/\?.*$/, "");
  offered.click();
  setTimeout(() => URL.revokeObjectURL(offered.href), 60_000);
});

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
    typeof WebAssembly === "object"
      ? "Berkas ini rusak: salin atau unduh lagi. / This file is damaged: copy or download it again."
      : "Peramban ini terlalu lama. Perbarui, atau buka dengan Chrome, Edge, Firefox, atau Safari terbaru. / This browser is too old. Update it, or use a current Chrome, Edge, Firefox or Safari.";
  const said = document.createElement("p");
  said.id = "failure";
  said.setAttribute("role", "alert");
  said.textContent = `${words} (${error.message})`;
  document.getElementById("loading").replaceChildren(said);
  document.documentElement.dataset.state = "failed";
}
