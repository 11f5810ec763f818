// What every page does beyond HTML: the side folds, "/" finds, empty fields are not sent, names can be picked.

import { pickers } from "./pick.js";

const KEPT = "graphsvc.folded";

function fold() {
  const button = document.querySelector("[data-fold]");
  if (!button) return;
  const set = (folded) => {
    document.body.classList.toggle("folded", folded);
    button.setAttribute("aria-expanded", String(!folded));
    window.dispatchEvent(new Event("resize"));
  };
  button.hidden = false;
  set(sessionStorage.getItem(KEPT) === "yes");
  button.addEventListener("click", () => {
    const folded = !document.body.classList.contains("folded");
    sessionStorage.setItem(KEPT, folded ? "yes" : "no");
    set(folded);
  });
}

function lean(form) {
  form.addEventListener("submit", () => {
    for (const field of form.elements) if (field.name && !field.value) field.disabled = true;
  });
  // Coming back from the next page finds the form as it was left.
  window.addEventListener("pageshow", () => {
    for (const field of form.elements) field.disabled = false;
  });
}

function slash(event) {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.target.closest("input, select, textarea")) return;
  const field = document.querySelector(".ask input") ?? document.querySelector(".bar input[type=search]");
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
}

fold();
document.querySelectorAll("form[data-lean]").forEach(lean);
document.addEventListener("keydown", slash);
pickers();
