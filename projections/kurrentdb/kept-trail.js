// Runs on a KurrentDB node: links every entry that concerns a professional to trail-<party id>.
// An index for whoever lives in the server's own pages; Kept itself never reads it. A script has no
// imports, and must be quick: a node gives each event 250 ms and then stops the projection.

const CATEGORIES =
  /^(professional|invoice|receivable|credit|payment|delivery|relation|source|access)-/;

fromAll().when({
  $any: (_state, event) => {
    // What is not JSON, or of others, has no parties by this name; links are never linked again.
    if (!event.isJson || !CATEGORIES.test(event.streamId)) return;
    const metadata = event.metadata;
    if (!metadata || typeof metadata.parties !== 'string') return;
    const parties = metadata.parties.split(',');
    for (let i = 0; i < parties.length; i++) {
      if (parties[i] !== '' && parties.indexOf(parties[i]) === i) {
        linkTo(`trail-${parties[i]}`, event);
      }
    }
  },
});
