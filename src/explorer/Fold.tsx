import type { ReactNode } from 'react';

/** A part of the answer that a first look can skip. `onToggle` hears when the reader opens or closes it. */
export function Fold({
  title,
  open,
  onToggle,
  children,
}: {
  title: string;
  open: boolean;
  onToggle?: (open: boolean) => void;
  children: ReactNode;
}) {
  return (
    <details className="fx-fold" open={open} onToggle={onToggle && (({ currentTarget }) => onToggle(currentTarget.open))}>
      <summary>
        <h3>{title}</h3>
      </summary>
      {children}
    </details>
  );
}
