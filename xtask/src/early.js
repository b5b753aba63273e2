// Runs before anything is shown: what stands there before the program is the overview, in the language of the address.
const root = document.documentElement;
if (!/^(#\/?(\?.*)?)?$/.test(location.hash)) root.dataset.page = "other";
root.lang = /[?&]lang=(id|en)\b/.exec(location.hash + location.search)?.[1] ?? root.lang;
