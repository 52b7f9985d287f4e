// Prints what AsyncAPI's own parser finds wrong in a file: node asyncapi-faults.js NODE_MODULES FILE. Ends with 1 if anything.
const path = require('path');
const [modules, file] = process.argv.slice(2);
const { Parser, fromFile } = require(path.join(modules, '@asyncapi/parser'));

fromFile(new Parser(), file)
  .parse()
  .then(({ document, diagnostics }) => {
    const errors = diagnostics.filter((found) => found.severity === 0);
    errors.forEach((error) => console.log(`${error.path.join('.')}: ${error.message}`));
    if (!document) {
      console.log(`${file} is no AsyncAPI document.`);
    } else {
      console.log(`${document.allMessages().length} messages, ${document.allOperations().length} operations`);
    }
    process.exit(errors.length > 0 || !document ? 1 : 0);
  });
