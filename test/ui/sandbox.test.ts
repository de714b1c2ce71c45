import { refs } from "../unit/sandbox/call";
import { eventually } from "../host/eventually";
import { refuses, send } from "./gestures";
import { windowSuite } from "./window-suite";

windowSuite("the sandbox of a window", () => ({ folder: "examples" }), {
  async "starts before any payload is open, and takes the example"({ window }) {
    await window.command("CDP: Start Sandbox");
    await window
      .notification("Sandbox is active at http://127.0.0.1:")
      .waitFor();
    await window.clearNotifications();
    await window.open("refund.cdp-order.json");
    await window.statusBarItem("CDP environment: Sandbox (test)").waitFor();
    await send(window);
    await window
      .notification("Sandbox accepted the order update (200)")
      .waitFor();
    await window.clearNotifications();
  },

  async "a payload without a target asks for one and can keep it"({ window }) {
    const { quickInput } = window;
    const file = "hotel.cdp-order.json";
    await window.open(file);
    await window.command("CDP: Send Update");
    await quickInput.step("How do you want to find the order item?");
    await quickInput.pick("Enter a Reference or Address…");
    await quickInput.step("Reference or address of the order item");
    await refuses(window, {
      "../guests/x":
        "Enter a reference, or the address of an order or order item, such as …/v2/orders/<ref>.",
    });
    await quickInput.answer(refs.item);
    await quickInput.step("Remember the target in the file?");
    await quickInput.pick("Write Target Line");
    await window.modal.getByRole("button", { name: "Send Update" }).click();
    await window
      .notification("Sandbox accepted the order item update (200)")
      .waitFor();
    await eventually(
      async () => (await window.text(file)).split("\n").slice(0, 2),
      [`// @orderItem ${refs.item}`, ""],
    );
  },
});
