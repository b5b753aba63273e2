// The files of the page lie in the page itself: packed as one, and written in letters. This unpacks them, then starts
// the page's own script with its own style sheet; the policy names the hashes of both.

// Seven bits a letter; `letters.rs` writes them.
function read(text, length) {
  const bytes = new Uint8Array(length);
  let [bits, count, at] = [0, 0, 0];
  for (let place = 0; place < text.length; place += 1) {
    let letter = text.charCodeAt(place);
    if (letter === 0x10) letter = text.charCodeAt((place += 1)) ^ 0x40;
    bits |= letter << count;
    count += 7;
    if (count >= 8) {
      bytes[at++] = bits;
      bits >>>= 8;
      count -= 8;
    }
  }
  return bytes;
}

async function unpackAll() {
  const { instance } = await WebAssembly.instantiate(read(document.getElementById("unpack").textContent, UNPACK_BYTES));
  const { memory, room, unpack } = instance.exports;
  const packed = read(document.getElementById("packed").textContent, PACKED_BYTES);
  const place = room(packed.length);
  new Uint8Array(memory.buffer, place, packed.length).set(packed);
  const unpacked = unpack(place, packed.length, PACKED_SIZE);
  if (!unpacked) throw new Error("damaged");
  const files = new Uint8Array(memory.buffer, unpacked, PACKED_SIZE).slice();
  // Where each begins and how long it is, by name, stands behind them.
  return { files, places: JSON.parse(new TextDecoder().decode(files.subarray(PLACES_AT))) };
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
    typeof WebAssembly === "object"
      ? "Berkas ini rusak: salin atau unduh lagi. / This file is damaged: copy or download it again."
      : "Versi peramban ini sudah usang. Perbarui, atau buka dengan Chrome, Edge, Firefox, atau Safari terbaru. / This browser is too old. Update it, or use a current Chrome, Edge, Firefox or Safari.";
  const said = document.createElement("p");
  said.id = "failure";
  said.setAttribute("role", "alert");
  said.textContent = `${words} (${error.message})`;
  document.getElementById("loading").replaceChildren(said);
  document.documentElement.dataset.state = "failed";
}
