// A field that finds nodes by name and sends their id. Without it the field takes the id itself.

import { ask, make, setting } from "./setting.js";

const WAIT_MS = 180;

export function pickers() {
  document.querySelectorAll("input[data-pick]").forEach(picker);
}

function picker(field, at) {
  const list = make("ul", { className: "picks", id: `picks-${at}`, role: "listbox", hidden: true });
  const sent = make("input", { type: "hidden", name: field.name, value: field.value });
  field.removeAttribute("name");
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  if (field.dataset.caption) field.value = field.dataset.caption;
  const holder = make("span", { className: "picker" });
  field.replaceWith(holder);
  holder.append(field, sent, list);

  let hits = [];
  let chosen = -1;
  let timer = 0;
  let asked = 0;

  const close = () => {
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const mark = (next) => {
    chosen = next;
    [...list.children].forEach((item, here) => item.setAttribute("aria-selected", String(here === next)));
    const item = list.children[next];
    if (!item) return;
    field.setAttribute("aria-activedescendant", item.id);
    item.scrollIntoView({ block: "nearest" });
  };
  const take = (hit) => {
    field.value = hit.caption;
    sent.value = hit.id;
    close();
  };
  const show = (found) => {
    hits = found;
    list.replaceChildren(...found.map((hit, here) => {
      const mark_ = make("span", { className: `kind ${hit.kind}${hit.sealed ? " sealed" : ""}` });
      const item = make("li", { id: `${list.id}-${here}`, role: "option", title: hit.id }, mark_, make("bdi", {}, hit.caption));
      item.addEventListener("pointerdown", (event) => { event.preventDefault(); take(hit); });
      return item;
    }));
    list.hidden = found.length === 0;
    field.setAttribute("aria-expanded", String(found.length > 0));
    mark(found.length ? 0 : -1);
  };
  const find = async () => {
    const words = field.value.trim();
    const turn = ++asked;
    if (!words) return show([]);
    const kinds = field.dataset.kinds ? [["kinds", field.dataset.kinds]] : [];
    const answer = await ask("/search", [["q", words.slice(0, 200)], ["limit", "8"], ...kinds]).catch(() => ({ hits: [] }));
    if (turn === asked) show(answer.hits);
  };

  field.addEventListener("input", () => {
    sent.value = field.value.trim();  // An id may be typed as it is.
    clearTimeout(timer);
    timer = setTimeout(find, WAIT_MS);
  });
  field.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      mark((chosen + (event.key === "ArrowDown" ? 1 : hits.length - 1)) % hits.length);
    } else if (event.key === "Enter" && hits[chosen]) take(hits[chosen]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  field.addEventListener("blur", close);
  field.form?.setAttribute("data-language", setting.language);
}
