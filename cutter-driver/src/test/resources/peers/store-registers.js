// A Modbus TCP slave made with modbus-serial that only stores registers.
// node store-registers.js NODE_MODULES UNIT [LIMIT]: prints the port it listens on, then answers lines of stdin: "holding ADDRESS
// VALUE" and "input ADDRESS VALUE" set a register, "get ADDRESS COUNT" prints holding registers. Registers from LIMIT on are not
// there.
const path = require("path");
const net = require("net");
const readline = require("readline");
const ModbusRTU = require(path.join(process.argv[2], "modbus-serial"));

const holding = new Uint16Array(65536);
const input = new Uint16Array(65536);
const limit = Number(process.argv[4] || 65536);
const bounded = (registers) => (address) => {
  if (address >= limit) {
    throw { modbusErrorCode: 2 };
  }
  return registers[address];
};

const free = net.createServer().listen(0, "127.0.0.1", () => {
  const port = free.address().port;
  free.close(() => {
    const server = new ModbusRTU.ServerTCP(
      {
        getHoldingRegister: bounded(holding),
        getInputRegister: bounded(input),
        setRegister: (address, value) => {
          holding[address] = value;
        },
      },
      { host: "127.0.0.1", port, debug: false, unitID: Number(process.argv[3]) }
    );
    server.on("initialized", () => console.log(port));
    server.on("socketError", () => {});
  });
});

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const words = line.split(" ");
  if (words[0] === "get") {
    console.log(Array.from(holding.subarray(Number(words[1]), Number(words[1]) + Number(words[2]))).join(" "));
  } else if (words[0] === "input") {
    input[Number(words[1])] = Number(words[2]);
    console.log("ok");
  } else {
    holding[Number(words[1])] = Number(words[2]);
    console.log("ok");
  }
});
