type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const SIGNS = ['input', 'change', 'click', 'keyup', 'focusin'] as const;

/** What was set in native fields, by their names; a choice that is made is `true`, by its name and its value. */
type Typed = Record<string, string | true>;

/** No field is set, as `print` says it. */
export const NOTHING = '{}';

/** What is set in an island's native fields before its script takes them over. */
export interface EarlyFields {
  /** Reads the fields, and which of them has the focus. */
  remember(): void;
  /** What was set, as JSON. */
  print(): string;
  /** Ends this. Answers whether everything that was set has a field that it is in now. */
  stop(): boolean;
}

/**
 * Keeps what is set in the fields of an island until its script has taken them over. A translator or an extension may change the page
 * before, and React then throws the fields away for new ones: what was set, the focus and the selection are put into those. Where such a
 * change is seen in time, the island is rendered anew at once. Begins with what was `stored` by `print`.
 */
export function keepFields(element: HTMLElement, stored: string): EarlyFields {
  let typed: Typed = {};
  let focus: { key: string; start?: number | null; end?: number | null } | undefined;
  const listFields = (): Field[] => [...element.querySelectorAll<Field>('[name]')];

  const remember = (): void => {
    typed = Object.fromEntries(
      listFields()
        .filter(isSet)
        .map((field) => [keyOf(field), isChoice(field) || field.value]),
    );
    const active = document.activeElement as Field | null;
    if (active?.name && element.contains(active)) {
      const { selectionStart: start, selectionEnd: end } = active as HTMLInputElement;
      focus = { key: keyOf(active), start, end };
    }
  };
  /** Answers whether every value has its field. */
  const putBack = (): boolean => {
    const fields = new Map(listFields().map((field) => [keyOf(field), field]));
    for (const [key, value] of Object.entries(typed)) {
      const field = fields.get(key);
      if (field === undefined) continue;
      if (isChoice(field)) {
        if (!field.checked) field.click();
      } else if (field.value !== `${value}`) {
        // Past the setter by which React takes note of its own changes.
        Reflect.set(Object.getPrototypeOf(field), 'value', value, field);
        for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
      }
    }
    const { key = '', start = null, end = null } = focus ?? {};
    const field = fields.get(key);
    if (field !== undefined && document.activeElement === document.body) {
      field.focus({ preventScroll: true });
      if (start !== null) (field as HTMLInputElement).setSelectionRange(start, end);
    }
    return Object.keys(typed).every((key) => fields.has(key));
  };
  const observer = new MutationObserver(() => {
    element.setAttribute('client', 'only');
    putBack();
  });

  try {
    typed = Object(JSON.parse(stored));
    putBack();
  } catch {
    // Something else than this has stored it.
  }
  observer.observe(element, { childList: true, characterData: true, subtree: true });
  for (const sign of SIGNS) element.addEventListener(sign, remember);
  return {
    remember() {
      remember();
      if (observer.takeRecords().length > 0) element.setAttribute('client', 'only');
    },
    // An assistant's answer is forgotten with its tab.
    print: () => JSON.stringify({ ...typed, 'site-answer': undefined }),
    stop() {
      observer.disconnect();
      for (const sign of SIGNS) element.removeEventListener(sign, remember);
      return putBack();
    },
  };
}

function isChoice(field: Field): field is HTMLInputElement {
  return field.type === 'checkbox' || field.type === 'radio';
}

function keyOf(field: Field): string {
  return isChoice(field) ? `${field.name}=${field.value}` : field.name;
}

/** Whether a field holds something else than the page came with. */
function isSet(field: Field): boolean {
  if (isChoice(field)) return field.checked && !field.defaultChecked;
  return 'selectedOptions' in field ? !field.selectedOptions[0]?.defaultSelected : field.value !== field.defaultValue;
}
