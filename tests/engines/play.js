// Play an image of the module's memory and return its series as text: for node and for a page.
"use strict";
const bytesOf = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

function textOf(bytes) {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

async function played(world) {
  const memory = new WebAssembly.Memory({ initial: world.pages });
  const stack = new WebAssembly.Global({ value: "i32", mutable: true }, world.page);
  new Uint8Array(memory.buffer).set(bytesOf(world.image));
  const env = { __linear_memory: memory, __stack_pointer: stack };
  const { instance } = await WebAssembly.instantiate(bytesOf(world.module), { env });
  const code = instance.exports.play(world.page);
  if (code !== 0) throw new Error(`ended with code ${code}`);
  return textOf(new Uint8Array(memory.buffer, world.series, world.size));
}
