/**
 * Calls back whenever storage may have changed without this page: with the key that another tab has changed, or with null when any entry
 * may have changed, as another tab has cleared it all or the browser gives this page back as it was, on "Back". Answers with how to stop.
 */
export function watchStorage(onChange: (key: string | null) => void): () => void {
  const onStorage = ({ key }: StorageEvent): void => onChange(key);
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) onChange(null);
  };
  addEventListener('storage', onStorage);
  addEventListener('pageshow', onShow);
  return () => {
    removeEventListener('storage', onStorage);
    removeEventListener('pageshow', onShow);
  };
}
