// [role=toolbar]: one stop for Tab, arrows inside; each button says whether it is on here.
export function toolbar(bar, view, commands) {
  const all = [...bar.querySelectorAll("button")];
  const usable = () => all.filter(button => !button.hidden && button.offsetParent);
  const rove = to => { for (const button of all) button.tabIndex = button === to ? 0 : -1; };

  // A key or a button: what asks first needs the editor, what does not needs the state.
  const run = name => {
    const { run, ask } = commands[name];
    if (!ask) return run(view.state, view.dispatch, view);
    ask(view);
    return true;
  };

  bar.addEventListener("mousedown", event => event.preventDefault());
  bar.addEventListener("click", event => {
    const button = event.target.closest("[data-command]");
    if (!button || button.getAttribute("aria-disabled") === "true") return;
    run(button.dataset.command);
    if (!commands[button.dataset.command].ask) view.focus();
  });
  bar.addEventListener("focusin", event => rove(event.target));
  bar.addEventListener("keydown", event => {
    const stops = usable();
    const at = stops.indexOf(document.activeElement);
    // Right to left: the next button lies to the left.
    const to = { ArrowLeft: at + 1, ArrowRight: at - 1, Home: 0, End: stops.length - 1 }[event.key];
    if (event.key === "Escape") view.focus();
    else if (to !== undefined) stops.at(to % stops.length).focus();
    else return;
    event.preventDefault();
  });

  const set = (button, name, value) => { if (button.getAttribute(name) !== String(value)) button.setAttribute(name, value); };
  function show(state) {
    for (const button of all) {
      const command = commands[button.dataset.command];
      if (!command) continue;
      if (command.on) set(button, "aria-pressed", command.on(state));
      if (command.needs) button.hidden = !command.needs(state);
      if (command.run && !command.needs) set(button, "aria-disabled", !command.run(state));
      if (command.off) set(button, "aria-disabled", command.off(state));
    }
    if (!usable().some(button => button.tabIndex === 0)) rove(usable()[0]);
  }

  show(view.state);
  return { run, show, focus: () => (usable().find(button => button.tabIndex === 0) ?? usable()[0])?.focus() };
}
