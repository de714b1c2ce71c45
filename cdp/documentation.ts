/**
 * The pages of Sitecore's documentation that say what is checked here. The
 * site is rearranged now and then, so its addresses stand nowhere else.
 */
export const documentation = {
  updateOrder: {
    title: "Update an order (legacy)",
    url: "https://doc.sitecore.com/cdp/en/developers/api/update-an-order--legacy-.html",
  },
  updateOrderItem: {
    title: "Update an order item (legacy)",
    url: "https://doc.sitecore.com/cdp/developers/api/en/update-an-order-item--legacy-.html",
  },
  retrieveOrderItem: {
    title: "Retrieve an order item (legacy)",
    url: "https://doc.sitecore.com/cdp/en/developers/10/api/retrieve-an-order-item--legacy-.html",
  },
  retrieveOrderItemReferences: {
    title: "Retrieve order item references (legacy)",
    url: "https://doc.sitecore.com/cdp/en/developers/api/retrieve-order-item-references--legacy-.html",
  },
  differencesOfVersions: {
    title: "Differences between v2 and v2.1 of the order REST APIs",
    url: "https://doc.sitecore.com/cdp/en/developers/api/differences-between-v2-and-v2-1-of-the-order-rest-apis.html",
  },
  examplesOfOrderItems: {
    title: "Examples of order items (REST API v2.1)",
    url: "https://doc.sitecore.com/cdp/developers/api/en/examples-of-order-items-rest-api-v2-1.html",
  },
  orderReference: {
    title: "Order REST API v2.1: order",
    url: "https://api-docs.sitecore.com/cdp/order-rest-api/order",
  },
  orderItemReference: {
    title: "Order REST API v2.1: order item",
    url: "https://api-docs.sitecore.com/cdp/order-rest-api/order-item",
  },
  orderDataExtensionReference: {
    title: "Order REST API v2.1: order data extension",
    url: "https://api-docs.sitecore.com/cdp/order-rest-api/order-data-extension",
  },
  orderItemDataExtensionReference: {
    title: "Order REST API v2.1: order item data extension",
    url: "https://api-docs.sitecore.com/cdp/order-rest-api/order-item-data-extension",
  },
  paginatingResponses: {
    title: "Paginating responses",
    url: "https://doc.sitecore.com/cdp/en/developers/api/paginating-responses.html",
  },
  dataAvailability: {
    title: "Data availability in Sitecore CDP",
    url: "https://doc.sitecore.com/cdp/en/users/sitecore-cdp/data-availability-in-sitecore-cdp.html",
  },
} as const satisfies Readonly<Record<string, Page>>;

interface Page {
  readonly title: string;
  readonly url: string;
}
