type TextField = HTMLInputElement | HTMLTextAreaElement;

const focusedField = (page: Document): TextField | null => {
  const focused = page.activeElement;
  return focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement ? focused : null;
};

// React replaces `value` on the element itself and ignores changes made through it; the prototype's setter is the one a person's typing uses.
const setValue = (field: TextField, value: string): void => {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Reflect.set(prototype, 'value', value, field);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }));
};

/** Remembers text and selection of the field that has the focus; the returned function puts them back if the focus is still there. */
export const snapshotField = (page: Document): (() => void) => {
  const field = focusedField(page);
  if (field === null) return () => undefined;
  const { value, selectionStart, selectionEnd } = field;
  return () => {
    if (focusedField(page) !== field || field.value === value) return;
    setValue(field, value);
    // Fields for numbers and addresses have no selection.
    if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd);
  };
};
