/** Where an identifier can be looked up, by scheme; `{}` stands for the value. Schemes without a public page are left out. */
const ADDRESSES: Readonly<Record<string, string>> = {
  wikidata: 'https://www.wikidata.org/entity/{}',
  geonames: 'https://www.geonames.org/{}',
  opensanctions: 'https://www.opensanctions.org/entities/{}/',
  ucdp_conflict: 'https://ucdp.uu.se/conflict/{}',
  ucdp_actor: 'https://ucdp.uu.se/actor/{}',
  pax_agreement: 'https://www.peaceagreements.org/view/{}',
  iso3166_1: 'https://www.iso.org/obp/ui/#iso:code:3166:{}',
  url: '{}',
};

/** Address of an identifier's page; null if its scheme has none. */
export function identifierUrl(scheme: string, value: string): string | null {
  const address = ADDRESSES[scheme];
  if (address === undefined) return null;
  return scheme === 'url' ? value : address.replace('{}', encodeURIComponent(value));
}
