package dev.jenever.compat.apps;

import dev.jenever.binding.Binding;
import dev.jenever.binding.Form;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The twin of {@code app_validation_types.go}: the one-field types of the validation app. In the
 * path of a request {@code VRequiredInt} is {@code required-int}.
 */
final class ValidationTypes {

  static final Map<String, Class<?>> TAGGED = new HashMap<>();

  static {
    for (Class<?> type : ValidationTypes.class.getDeclaredClasses()) {
      String name = type.getSimpleName().substring(1);
      TAGGED.put(name.replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT), type);
    }
  }

  private ValidationTypes() {}

  record VRequired(@Form("v") @Binding("required") String v) {}

  record VRequiredInt(@Form("v") @Binding("required") int v) {}

  record VRequiredBool(@Form("v") @Binding("required") boolean v) {}

  record VRequiredFloat(@Form("v") @Binding("required") double v) {}

  record VRequiredPointer(@Form("v") @Binding("required") @Nullable Integer v) {}

  record VRequiredList(@Form("v") @Binding("required") @Nullable List<String> v) {}

  record VRequiredMap(@Form("v") @Binding("required") @Nullable Map<String, String> v) {}

  record VRequiredTime(@Form("v") @Binding("required") @Nullable OffsetDateTime v) {}

  record VOmitempty(@Form("v") @Binding("omitempty,min=3") String v) {}

  record VOmitemptyInt(@Form("v") @Binding("omitempty,min=3") int v) {}

  record VOmitemptyList(@Form("v") @Binding("omitempty,min=3") @Nullable List<String> v) {}

  record VOmitnil(@Form("v") @Binding("omitnil,min=3") Optional<String> v) {}

  record VIsdefault(@Form("v") @Binding("isdefault") String v) {}

  record VLen(@Form("v") @Binding("len=3") String v) {}

  record VLenInt(@Form("v") @Binding("len=3") int v) {}

  record VLenList(@Form("v") @Binding("len=3") @Nullable List<String> v) {}

  record VLenMap(@Form("v") @Binding("len=1") @Nullable Map<String, String> v) {}

  record VMin(@Form("v") @Binding("min=3") String v) {}

  record VMax(@Form("v") @Binding("max=3") String v) {}

  record VMinInt(@Form("v") @Binding("min=3") int v) {}

  record VMaxInt(@Form("v") @Binding("max=3") int v) {}

  record VMinFloat(@Form("v") @Binding("min=1.5") double v) {}

  record VMaxFloat(@Form("v") @Binding("max=1.5") double v) {}

  record VMinList(@Form("v") @Binding("min=2") @Nullable List<String> v) {}

  record VMaxList(@Form("v") @Binding("max=2") @Nullable List<String> v) {}

  record VMinMap(@Form("v") @Binding("min=1") @Nullable Map<String, String> v) {}

  record VMinDuration(@Form("v") @Binding("min=1h30m") Duration v) {
    VMinDuration {
      v = v == null ? Duration.ZERO : v;
    }
  }

  record VMaxDuration(@Form("v") @Binding("max=2h") Duration v) {
    VMaxDuration {
      v = v == null ? Duration.ZERO : v;
    }
  }

  record VGt(@Form("v") @Binding("gt=3") int v) {}

  record VGte(@Form("v") @Binding("gte=3") int v) {}

  record VLt(@Form("v") @Binding("lt=3") int v) {}

  record VLte(@Form("v") @Binding("lte=3") int v) {}

  record VGtString(@Form("v") @Binding("gt=3") String v) {}

  record VLtString(@Form("v") @Binding("lt=3") String v) {}

  record VGteList(@Form("v") @Binding("gte=1") @Nullable List<String> v) {}

  record VGtTime(@Form("v") @Binding("gt") @Nullable OffsetDateTime v) {}

  record VLtTime(@Form("v") @Binding("lt") @Nullable OffsetDateTime v) {}

  record VEq(@Form("v") @Binding("eq=abc") String v) {}

  record VNe(@Form("v") @Binding("ne=abc") String v) {}

  record VEqInt(@Form("v") @Binding("eq=5") int v) {}

  record VNeInt(@Form("v") @Binding("ne=5") int v) {}

  record VEqList(@Form("v") @Binding("eq=2") @Nullable List<String> v) {}

  record VEqBool(@Form("v") @Binding("eq=true") boolean v) {}

  record VEqIgnoreCase(@Form("v") @Binding("eq_ignore_case=abc") String v) {}

  record VNeIgnoreCase(@Form("v") @Binding("ne_ignore_case=abc") String v) {}

  record VOneof(@Form("v") @Binding("oneof=red green 'light blue'") String v) {}

  record VOneofInt(@Form("v") @Binding("oneof=1 2 3") int v) {}

  record VOneofci(@Form("v") @Binding("oneofci=red GREEN") String v) {}

  record VRange(@Form("v") @Binding("min=1,max=10") int v) {}

  record VAlpha(@Form("v") @Binding("alpha") String v) {}

  record VAlphaspace(@Form("v") @Binding("alphaspace") String v) {}

  record VAlphanum(@Form("v") @Binding("alphanum") String v) {}

  record VAlphanumspace(@Form("v") @Binding("alphanumspace") String v) {}

  record VAlphaunicode(@Form("v") @Binding("alphaunicode") String v) {}

  record VAlphanumunicode(@Form("v") @Binding("alphanumunicode") String v) {}

  record VNumeric(@Form("v") @Binding("numeric") String v) {}

  record VNumber(@Form("v") @Binding("number") String v) {}

  record VNumericInt(@Form("v") @Binding("numeric") int v) {}

  record VBoolean(@Form("v") @Binding("boolean") String v) {}

  record VHexadecimal(@Form("v") @Binding("hexadecimal") String v) {}

  record VHexcolor(@Form("v") @Binding("hexcolor") String v) {}

  record VRgb(@Form("v") @Binding("rgb") String v) {}

  record VRgba(@Form("v") @Binding("rgba") String v) {}

  record VHsl(@Form("v") @Binding("hsl") String v) {}

  record VHsla(@Form("v") @Binding("hsla") String v) {}

  record VIscolor(@Form("v") @Binding("iscolor") String v) {}

  record VRgbOrRgba(@Form("v") @Binding("rgb|rgba") String v) {}

  record VLowercase(@Form("v") @Binding("lowercase") String v) {}

  record VUppercase(@Form("v") @Binding("uppercase") String v) {}

  record VEmail(@Form("v") @Binding("email") String v) {}

  record VUrl(@Form("v") @Binding("url") String v) {}

  record VHttpUrl(@Form("v") @Binding("http_url") String v) {}

  record VHttpsUrl(@Form("v") @Binding("https_url") String v) {}

  record VUri(@Form("v") @Binding("uri") String v) {}

  record VUrn(@Form("v") @Binding("urn_rfc2141") String v) {}

  record VDatauri(@Form("v") @Binding("datauri") String v) {}

  record VContains(@Form("v") @Binding("contains=@") String v) {}

  record VContainsany(@Form("v") @Binding("containsany=!@#") String v) {}

  record VContainsrune(@Form("v") @Binding("containsrune=é") String v) {}

  record VExcludes(@Form("v") @Binding("excludes=@") String v) {}

  record VExcludesall(@Form("v") @Binding("excludesall=!@#") String v) {}

  record VExcludesallComma(@Form("v") @Binding("excludesall=0x2C0x7C") String v) {}

  record VExcludesrune(@Form("v") @Binding("excludesrune=é") String v) {}

  record VStartswith(@Form("v") @Binding("startswith=ab") String v) {}

  record VEndswith(@Form("v") @Binding("endswith=yz") String v) {}

  record VStartsnotwith(@Form("v") @Binding("startsnotwith=ab") String v) {}

  record VEndsnotwith(@Form("v") @Binding("endsnotwith=yz") String v) {}

  record VUuid(@Form("v") @Binding("uuid") String v) {}

  record VUuid3(@Form("v") @Binding("uuid3") String v) {}

  record VUuid4(@Form("v") @Binding("uuid4") String v) {}

  record VUuid5(@Form("v") @Binding("uuid5") String v) {}

  record VUuidRfc4122(@Form("v") @Binding("uuid_rfc4122") String v) {}

  record VUlid(@Form("v") @Binding("ulid") String v) {}

  record VMd5(@Form("v") @Binding("md5") String v) {}

  record VSha256(@Form("v") @Binding("sha256") String v) {}

  record VSha512(@Form("v") @Binding("sha512") String v) {}

  record VIp(@Form("v") @Binding("ip") String v) {}

  record VIpv4(@Form("v") @Binding("ipv4") String v) {}

  record VIpv6(@Form("v") @Binding("ipv6") String v) {}

  record VCidr(@Form("v") @Binding("cidr") String v) {}

  record VCidrv4(@Form("v") @Binding("cidrv4") String v) {}

  record VCidrv6(@Form("v") @Binding("cidrv6") String v) {}

  record VMac(@Form("v") @Binding("mac") String v) {}

  record VTcpAddr(@Form("v") @Binding("tcp_addr") String v) {}

  record VHostname(@Form("v") @Binding("hostname") String v) {}

  record VHostnameRfc1123(@Form("v") @Binding("hostname_rfc1123") String v) {}

  record VFqdn(@Form("v") @Binding("fqdn") String v) {}

  record VHostnamePort(@Form("v") @Binding("hostname_port") String v) {}

  record VDnsLabel(@Form("v") @Binding("dns_rfc1035_label") String v) {}

  record VDatetime(@Form("v") @Binding("datetime=2006-01-02") String v) {}

  record VDatetimeFull(@Form("v") @Binding("datetime=2006-01-02T15:04:05Z07:00") String v) {}

  record VTimezone(@Form("v") @Binding("timezone") String v) {}

  record VE164(@Form("v") @Binding("e164") String v) {}

  record VIsbn(@Form("v") @Binding("isbn") String v) {}

  record VIsbn10(@Form("v") @Binding("isbn10") String v) {}

  record VIsbn13(@Form("v") @Binding("isbn13") String v) {}

  record VIssn(@Form("v") @Binding("issn") String v) {}

  record VCreditCard(@Form("v") @Binding("credit_card") String v) {}

  record VLuhn(@Form("v") @Binding("luhn_checksum") String v) {}

  record VSsn(@Form("v") @Binding("ssn") String v) {}

  record VEin(@Form("v") @Binding("ein") String v) {}

  record VLatitude(@Form("v") @Binding("latitude") String v) {}

  record VLongitude(@Form("v") @Binding("longitude") String v) {}

  record VLatitudeFloat(@Form("v") @Binding("latitude") double v) {}

  record VBase32(@Form("v") @Binding("base32") String v) {}

  record VBase64(@Form("v") @Binding("base64") String v) {}

  record VBase64url(@Form("v") @Binding("base64url") String v) {}

  record VBase64rawurl(@Form("v") @Binding("base64rawurl") String v) {}

  record VJson(@Form("v") @Binding("json") String v) {}

  record VJwt(@Form("v") @Binding("jwt") String v) {}

  record VHtml(@Form("v") @Binding("html") String v) {}

  record VHtmlEncoded(@Form("v") @Binding("html_encoded") String v) {}

  record VUrlEncoded(@Form("v") @Binding("url_encoded") String v) {}

  record VAscii(@Form("v") @Binding("ascii") String v) {}

  record VPrintascii(@Form("v") @Binding("printascii") String v) {}

  record VMultibyte(@Form("v") @Binding("multibyte") String v) {}

  record VSemver(@Form("v") @Binding("semver") String v) {}

  record VCve(@Form("v") @Binding("cve") String v) {}

  record VCron(@Form("v") @Binding("cron") String v) {}

  record VMongodb(@Form("v") @Binding("mongodb") String v) {}

  record VBic(@Form("v") @Binding("bic") String v) {}

  record VCountry2(@Form("v") @Binding("iso3166_1_alpha2") String v) {}

  record VCountry3(@Form("v") @Binding("iso3166_1_alpha3") String v) {}

  record VCountryNumber(@Form("v") @Binding("iso3166_1_alpha_numeric") int v) {}

  record VCountryAny(@Form("v") @Binding("country_code") String v) {}

  record VCurrency(@Form("v") @Binding("iso4217") String v) {}

  record VLanguage(@Form("v") @Binding("bcp47_language_tag") String v) {}

  record VPostcode(@Form("v") @Binding("postcode_iso3166_alpha2=GB") String v) {}

  record VSeveral(@Form("v") @Binding("required,min=3,max=5,alpha") String v) {}

  record VUnknown(@Form("v") @Binding("nosuchtag") String v) {}

  record VBadType(@Form("v") @Binding("min=3") boolean v) {}

  record VBadParam(@Form("v") @Binding("min=abc") String v) {}

  record VDive(@Form("v") @Binding("dive,min=2") @Nullable List<String> v) {}

  record VDiveInt(@Form("v") @Binding("min=1,dive,gt=0") @Nullable List<Integer> v) {}

  record VDiveDeep(@Form("v") @Binding("dive,len=2,dive,alpha") @Nullable List<List<String>> v) {}

  record VDiveMap(
      @Form("v") @Binding("dive,keys,min=2,endkeys,required") @Nullable Map<String, String> v) {}

  record VUnique(@Form("v") @Binding("unique") @Nullable List<String> v) {}

  record VUniqueMap(@Form("v") @Binding("unique") @Nullable Map<String, String> v) {}

  record VBoxedZero(@Form("v") @Binding("omitempty,gt=5") @Nullable Integer v) {}
}
