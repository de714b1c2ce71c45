/** CDP's public API hosts, read from the product's pages and public clients. [3rd][doc] */
export const regions: readonly {
  readonly label: string;
  readonly baseUrl: string;
}[] = [
  { label: "Asia Pacific", baseUrl: "https://api-engage-ap.sitecorecloud.io" },
  { label: "Europe", baseUrl: "https://api-engage-eu.sitecorecloud.io" },
  { label: "Japan", baseUrl: "https://api-engage-jpe.sitecorecloud.io" },
  { label: "United States", baseUrl: "https://api-engage-us.sitecorecloud.io" },
  { label: "Europe, older tenants", baseUrl: "https://api.boxever.com" },
  {
    label: "United States, older tenants",
    baseUrl: "https://api-us.boxever.com",
  },
  {
    label: "Asia Pacific, older tenants",
    baseUrl: "https://api-ap-southeast-2-production.boxever.com",
  },
];
