/** The data extensions of the documented order and of the documented item; all of it is made up. */
import type { DataExtension } from "../resources";

const documentedRef = "d680c9be-4c07-4731-857e-9602034b15f2";

export const orderExtensions: readonly DataExtension[] = [
  {
    ref: "0c7e4b52-31c6-4f0a-9d55-6b1f2a9e8d14",
    ownerRef: documentedRef,
    createdAt: "2025-12-19T12:19:02.301Z",
    modifiedAt: "2025-12-19T12:19:02.301Z",
    attributes: {
      loyaltyTier: "gold",
      bonusMiles: 480,
      firstTimeOrder: false,
    },
  },
];

export const itemExtensions: readonly DataExtension[] = [
  {
    ref: "5e2d90af-7b44-4c39-8a61-f3c8d1706b29",
    ownerRef: documentedRef,
    createdAt: "2025-09-11T07:49:22.117Z",
    modifiedAt: "2025-11-08T16:20:31.046Z",
    attributes: { seatRow: 14, seatLetter: "C", priorityBoarding: true },
  },
];
