/* Whoever presses twice means it once. */
function set(form, disabled) {
  form.querySelectorAll('button').forEach((button) => { button.disabled = disabled; });
}

document.querySelectorAll('form[data-once]').forEach((form) => {
  form.addEventListener('submit', () => set(form, true));
  window.addEventListener('pageshow', () => set(form, false));
});
