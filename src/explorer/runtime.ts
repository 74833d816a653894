/** What the components take from React, as it is sent to the browser: Preact's own, without what its compatibility layer adds for others. */
export * from 'preact/hooks';
