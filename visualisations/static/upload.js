// The form that uploads: files and folders can be dropped on it, what was chosen is listed, a name is proposed.

const form = document.querySelector("[data-upload]");
const field = form.querySelector("input[type=file]");
const list = form.querySelector(".chosen");
const drop = form.querySelector(".drop");
const SHOWN = 12;

const size = (bytes) => (bytes < 1000 ? `${bytes} B` : bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);
const item = (words) => Object.assign(document.createElement("li"), { textContent: words });

function show(folder = "") {
  const files = [...field.files];
  list.hidden = !files.length;
  list.replaceChildren(...files.slice(0, SHOWN).map((file) => item(`${file.name} · ${size(file.size)}`)));
  if (files.length > SHOWN) list.append(item(`… +${files.length - SHOWN}`));
  const large = files.reduce((sum, file) => sum + file.size, 0) > form.dataset.most * 2 ** 20;
  form.querySelector(".too-large").hidden = !large;
  form.querySelector("button").disabled = large;
  const name = folder || (files.length === 1 ? files[0].name.replace(/\.[^.]*$/, "") : "");
  if (name && !form.elements.dataset.value) form.elements.dataset.value = name.slice(0, 100);
}

/** All files of what was dropped, also of one folder. */
async function dropped(transfer) {
  const entries = [...transfer.items].map((one) => one.webkitGetAsEntry?.()).filter(Boolean);
  const folder = entries.find((entry) => entry.isDirectory);
  if (!folder) return { files: [...transfer.files], folder: "" };
  const inside = await new Promise((done) => folder.createReader().readEntries(done));
  const files = await Promise.all(inside.filter((entry) => entry.isFile).map((entry) => new Promise((done) => entry.file(done))));
  return { files, folder: folder.name };
}

field.addEventListener("change", () => show());
for (const name of ["dragover", "dragleave", "drop"]) {
  drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.toggle("over", name === "dragover");
  });
}
drop.addEventListener("drop", async (event) => {
  const { files, folder } = await dropped(event.dataTransfer);
  const chosen = new DataTransfer();
  files.forEach((file) => chosen.items.add(file));
  field.files = chosen.files;
  show(folder);
});
show();
