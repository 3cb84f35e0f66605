// What the script adds: hovering, arrow keys, the choice of sources, and the search of the overview.
// Nothing is loaded, nothing is sent; every number and sentence is on the page without it.
"use strict";
function plot(section) {
  const area = section.querySelector(".plot"), tip = section.querySelector(".tip");
  const table = section.querySelector("tbody"), fields = [...section.querySelectorAll("fieldset input")];
  const told = section.querySelector("fieldset output"), details = table.closest("details");
  const shown = () => [...area.querySelectorAll("svg")].find(s => s.getBoundingClientRect().width > 0);
  const marks = () => [...shown().querySelectorAll("g.line:not(.off) > a")].sort((a, b) => place(a).x - place(b).x);
  const row = mark => document.getElementById(mark.getAttribute("href").slice(1));
  let near = null;
  function place(mark) {
    const shape = (mark.querySelector("circle,path") || mark).getBoundingClientRect();
    return {x: shape.left + shape.width / 2, y: shape.top + shape.height / 2};
  }
  function show(mark) {
    if (near) near.classList.remove("near");
    near = mark;
    if (!mark) { tip.hidden = true; return; }
    mark.classList.add("near");
    const cells = row(mark).cells, head = document.createElement("p"), who = document.createElement("p");
    const strong = document.createElement("strong");
    strong.textContent = cells[1].textContent;
    head.append(strong, " · " + cells[0].textContent);
    who.textContent = cells[2].textContent + " · printed by " + cells[3].textContent;
    const quote = cells[4].querySelector(".quote");
    tip.replaceChildren(head, who, ...(quote ? [quote.cloneNode(true)] : []));
    tip.hidden = false;
    const frame = area.getBoundingClientRect(), at = place(mark), box = tip.getBoundingClientRect();
    const left = Math.min(Math.max(at.x - frame.left + 12, 0), Math.max(frame.width - box.width, 0));
    const below = at.y - frame.top + 14;
    tip.style.left = (at.x - frame.left + 12 + box.width > frame.width ? Math.max(at.x - frame.left - box.width - 12, 0) : left) + "px";
    tip.style.top = below + "px";
  }
  function rove(mark) {
    for (const other of section.querySelectorAll("g.line > a")) other.setAttribute("tabindex", other === mark ? "0" : "-1");
  }
  function follow(event) {
    let best = null, least = 40;
    for (const mark of marks()) {
      const at = place(mark), far = Math.hypot(at.x - event.clientX, (at.y - event.clientY) / 2);
      if (far < least) { least = far; best = mark; }
    }
    show(best);
  }
  area.addEventListener("pointermove", event => { if (!event.target.closest(".tip")) follow(event); });
  area.addEventListener("pointerleave", () => show(area.contains(document.activeElement) ? document.activeElement.closest("a.m") : null));
  area.addEventListener("focusin", event => { const mark = event.target.closest("a.m"); if (mark) { rove(mark); show(mark); } });
  area.addEventListener("focusout", event => { if (!area.contains(event.relatedTarget)) show(null); });
  area.addEventListener("click", event => {
    const mark = event.target.closest("a.m") || (!event.target.closest(".tip") && near);
    if (mark) { details.open = true; if (!event.target.closest("a")) location.hash = mark.getAttribute("href"); }
  });
  area.addEventListener("keydown", event => {
    const list = marks(), at = list.indexOf(event.target.closest("a.m"));
    const steps = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: list.length - 1};
    if (event.key === "Escape") { show(null); return; }
    if (at < 0 || !(event.key in steps)) return;
    event.preventDefault();
    const next = list[Math.min(Math.max(steps[event.key], 0), list.length - 1)];
    rove(next);
    next.focus();
  });
  function choose() {
    const off = new Set(fields.filter(f => !f.checked).map(f => f.value));
    for (const part of area.querySelectorAll("[data-line]")) part.classList.toggle("off", off.has(part.dataset.line));
    let rows = 0;
    for (const line of table.rows) { line.hidden = off.has(line.dataset.line); rows += line.hidden ? 0 : 1; }
    told.textContent = off.size ? rows + " of " + table.rows.length + " claims shown" : "";
    show(null);
    start();
  }
  function start() { for (const svg of area.querySelectorAll("svg")) { const first = svg.querySelector("g.line:not(.off) > a"); for (const m of svg.querySelectorAll("g.line > a")) m.setAttribute("tabindex", m === first ? "0" : "-1"); } }
  if (fields.length > 1) for (const field of fields) { field.hidden = false; field.addEventListener("change", choose); }
  start();
}
function search() {
  const field = document.getElementById("find");
  if (!field) return;
  const told = document.querySelector(".search output"), lines = [...document.querySelectorAll(".moved tbody tr")];
  field.closest("p").hidden = false;
  field.addEventListener("input", () => {
    const wanted = field.value.trim().toLowerCase();
    let rows = 0;
    for (const line of lines) { line.hidden = !line.textContent.toLowerCase().includes(wanted); rows += line.hidden ? 0 : 1; }
    told.textContent = wanted ? rows + " of " + lines.length + " lines" : "";
  });
}
function reveal() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const closed = target && target.closest("details:not([open])");
  if (closed) { closed.open = true; target.scrollIntoView(); }
}
document.querySelectorAll("section.chart").forEach(plot);
search();
addEventListener("hashchange", reveal);
reveal();
