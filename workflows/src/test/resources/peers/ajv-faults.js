// Holds messages against their schemas by ajv: node ajv-faults.js NODE_MODULES SCHEMAS MESSAGES. Each file of MESSAGES begins with the name
// of its type and a dot. Prints what is wrong, then how many were held; ends with 1 if anything is wrong.
const fs = require('fs');
const path = require('path');
const [modules, schemas, messages] = process.argv.slice(2);
const Ajv = require(path.join(modules, 'ajv/dist/2020')).default;
const formats = require(path.join(modules, 'ajv-formats')).default;

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
formats(ajv);
const checks = {};
for (const file of fs.readdirSync(schemas).filter((name) => name.endsWith('.schema.json'))) {
  checks[file.slice(0, -'.schema.json'.length)] = ajv.compile(JSON.parse(fs.readFileSync(path.join(schemas, file), 'utf8')));
}
let wrong = 0;
let held = 0;
for (const file of fs.readdirSync(messages).sort()) {
  const check = checks[file.split('.')[0]];
  held++;
  if (!check(JSON.parse(fs.readFileSync(path.join(messages, file), 'utf8')))) {
    wrong++;
    check.errors.forEach((error) => console.log(`${file} ${error.instancePath}: ${error.message}`));
  }
}
console.log(`${held} messages, ${Object.keys(checks).length} schemas`);
process.exit(wrong > 0 || held === 0 ? 1 : 0);
