import fc from 'fast-check';

// Properties try the same values each time, so that a failure comes with the change that caused it. FUZZ=1 tries others.
if (process.env.FUZZ !== '1') fc.configureGlobal({ seed: 20_261_123 });
