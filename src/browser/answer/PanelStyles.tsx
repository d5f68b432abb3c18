import styles from './follow-up-panels.css?url';

/** The look of the panels, which loads with the first of them and not with every sheet. */
export function PanelStyles() {
  return <link rel="stylesheet" href={styles} precedence="default" />;
}
