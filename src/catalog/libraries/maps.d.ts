// Whoever looks for a place has to say which: an address is contact data, a position is location.
/** @lethe recipient Google-Maps for=maps needs=location,contact at=maps.googleapis.com,places.googleapis.com,routes.googleapis.com,addressvalidation.googleapis.com */
declare module '@googlemaps/google-maps-services-js' {
  export class Client {
    constructor(options?: any);
    /** @lethe third-party request.params */ geocode(request: any): Promise<any>;
    /** @lethe third-party request.params */ reverseGeocode(request: any): Promise<any>;
    /** @lethe third-party request.params */ placeAutocomplete(request: any): Promise<any>;
    /** @lethe third-party request.params */ findPlaceFromText(request: any): Promise<any>;
    /** @lethe third-party request.params */ textSearch(request: any): Promise<any>;
    /** @lethe third-party request.params */ directions(request: any): Promise<any>;
    /** @lethe third-party request.params */ distancematrix(request: any): Promise<any>;
    /** @lethe third-party request.params */ timezone(request: any): Promise<any>;
    [member: string]: any;
  }
}
/** @lethe recipient Mapbox for=maps needs=location,contact at=mapbox.com */
declare module '@mapbox/mapbox-sdk/services/geocoding' {
  interface MapboxRequest { send(): Promise<any> }
  interface Geocoding {
    /** @lethe third-party */ forwardGeocode(options: any): MapboxRequest;
    /** @lethe third-party */ reverseGeocode(options: any): MapboxRequest;
  }
  function geocoding(options: any): Geocoding;
  export = geocoding;
}
/** @lethe recipient geocoder for=maps needs=location,contact */
declare module 'node-geocoder' {
  interface Geocoder {
    /** @lethe third-party query */ geocode(query: any, callback?: any): Promise<any[]>;
    /** @lethe third-party query */ reverse(query: any, callback?: any): Promise<any[]>;
    /** @lethe third-party queries */ batchGeocode(queries: any, callback?: any): Promise<any[]>;
  }
  function geocoder(options: any): Geocoder;
  export = geocoder;
}
/** @lethe recipient HERE for=maps needs=location,contact at=hereapi.com,ls.hereapi.com */
interface HereHost { readonly __host: true }
/** @lethe recipient OpenStreetMap for=maps needs=location,contact at=openstreetmap.org */
interface OpenStreetMapHost { readonly __host: true }
/** @lethe recipient OpenCage for=maps needs=location,contact at=opencagedata.com */
interface OpenCageHost { readonly __host: true }
/** @lethe recipient Geoapify for=maps needs=location,contact at=geoapify.com */
interface GeoapifyHost { readonly __host: true }
/** @lethe recipient LocationIQ for=maps needs=location,contact at=locationiq.com */
interface LocationIqHost { readonly __host: true }
/** @lethe recipient TomTom for=maps needs=location,contact at=api.tomtom.com */
interface TomTomHost { readonly __host: true }
