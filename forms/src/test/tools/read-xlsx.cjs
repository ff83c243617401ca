// Prints every non-empty cell of a workbook as SheetJS sees it: sheet, address and text, one cell a line.
const [, , library, file] = process.argv;
const XLSX = require(library);
const book = XLSX.readFile(file);
for (const name of book.SheetNames) {
  const sheet = book.Sheets[name];
  for (const address of Object.keys(sheet)) {
    if (!address.startsWith("!") && sheet[address].v !== undefined) {
      if (sheet[address].f !== undefined) throw new Error("a formula in " + address);
      process.stdout.write([name, address, String(sheet[address].v)].join("\t") + "\n");
    }
  }
}
