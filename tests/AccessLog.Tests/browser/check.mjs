// Runs the page's own check outside a browser: one line of JSON in, the rows that hold or what is wrong out.
import { createInterface } from "node:readline";
import { checkOwnLog, checkProof } from "./own-log.mjs";

for await (const line of createInterface({ input: process.stdin })) {
  const { log, proof, leaf, entry, keys } = JSON.parse(line);
  try {
    if (log) {
      console.log("right " + (await checkOwnLog(log, keys)).join(" "));
    } else {
      await checkProof(proof, Uint8Array.from(Buffer.from(leaf, "base64")), keys, entry);
      console.log("right");
    }
  } catch (fault) {
    console.log("wrong " + fault.message);
  }
}
