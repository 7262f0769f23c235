using Microsoft.AspNetCore.Http.Features;

namespace Navo.Gateway.Fetching;

/// <summary>
/// The synthetic request YARP forwards in place of the caller's. It is made new for every attempt and shares no feature
/// with the caller's context: nothing the caller sent can reach an adapter, by construction rather than by filtering.
/// </summary>
internal static class FetchRequest
{
    private static readonly byte[] EmptyObject = "{}"u8.ToArray();

    public static DefaultHttpContext Create(Stream responseBody)
    {
        var features = new FeatureCollection(4);
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = HttpMethods.Post,
            Protocol = HttpProtocol.Http11,
            Scheme = Uri.UriSchemeHttp,
            Path = "/",
            Headers = new HeaderDictionary(1) { ContentLength = EmptyObject.Length },
            Body = new MemoryStream(EmptyObject, writable: false),
        });
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(responseBody));
        return new DefaultHttpContext(features);
    }
}
