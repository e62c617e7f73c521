package main

import "time"

// The one-field types of the validation app, by the name that stands in the path of a request.
var tagged = map[string]any{
	"required":          VRequired{},
	"required-int":      VRequiredInt{},
	"required-bool":     VRequiredBool{},
	"required-float":    VRequiredFloat{},
	"required-pointer":  VRequiredPointer{},
	"required-list":     VRequiredList{},
	"required-map":      VRequiredMap{},
	"required-time":     VRequiredTime{},
	"omitempty":         VOmitempty{},
	"omitempty-int":     VOmitemptyInt{},
	"omitempty-list":    VOmitemptyList{},
	"omitnil":           VOmitnil{},
	"isdefault":         VIsdefault{},
	"len":               VLen{},
	"len-int":           VLenInt{},
	"len-list":          VLenList{},
	"len-map":           VLenMap{},
	"min":               VMin{},
	"max":               VMax{},
	"min-int":           VMinInt{},
	"max-int":           VMaxInt{},
	"min-float":         VMinFloat{},
	"max-float":         VMaxFloat{},
	"min-list":          VMinList{},
	"max-list":          VMaxList{},
	"min-map":           VMinMap{},
	"min-duration":      VMinDuration{},
	"max-duration":      VMaxDuration{},
	"gt":                VGt{},
	"gte":               VGte{},
	"lt":                VLt{},
	"lte":               VLte{},
	"gt-string":         VGtString{},
	"lt-string":         VLtString{},
	"gte-list":          VGteList{},
	"gt-time":           VGtTime{},
	"lt-time":           VLtTime{},
	"eq":                VEq{},
	"ne":                VNe{},
	"eq-int":            VEqInt{},
	"ne-int":            VNeInt{},
	"eq-list":           VEqList{},
	"eq-bool":           VEqBool{},
	"eq-ignore-case":    VEqIgnoreCase{},
	"ne-ignore-case":    VNeIgnoreCase{},
	"oneof":             VOneof{},
	"oneof-int":         VOneofInt{},
	"oneofci":           VOneofci{},
	"range":             VRange{},
	"alpha":             VAlpha{},
	"alphaspace":        VAlphaspace{},
	"alphanum":          VAlphanum{},
	"alphanumspace":     VAlphanumspace{},
	"alphaunicode":      VAlphaunicode{},
	"alphanumunicode":   VAlphanumunicode{},
	"numeric":           VNumeric{},
	"number":            VNumber{},
	"numeric-int":       VNumericInt{},
	"boolean":           VBoolean{},
	"hexadecimal":       VHexadecimal{},
	"hexcolor":          VHexcolor{},
	"rgb":               VRgb{},
	"rgba":              VRgba{},
	"hsl":               VHsl{},
	"hsla":              VHsla{},
	"iscolor":           VIscolor{},
	"rgb-or-rgba":       VRgbOrRgba{},
	"lowercase":         VLowercase{},
	"uppercase":         VUppercase{},
	"email":             VEmail{},
	"url":               VUrl{},
	"http-url":          VHttpUrl{},
	"https-url":         VHttpsUrl{},
	"uri":               VUri{},
	"urn":               VUrn{},
	"datauri":           VDatauri{},
	"contains":          VContains{},
	"containsany":       VContainsany{},
	"containsrune":      VContainsrune{},
	"excludes":          VExcludes{},
	"excludesall":       VExcludesall{},
	"excludesall-comma": VExcludesallComma{},
	"excludesrune":      VExcludesrune{},
	"startswith":        VStartswith{},
	"endswith":          VEndswith{},
	"startsnotwith":     VStartsnotwith{},
	"endsnotwith":       VEndsnotwith{},
	"uuid":              VUuid{},
	"uuid3":             VUuid3{},
	"uuid4":             VUuid4{},
	"uuid5":             VUuid5{},
	"uuid-rfc4122":      VUuidRfc4122{},
	"ulid":              VUlid{},
	"md5":               VMd5{},
	"sha256":            VSha256{},
	"sha512":            VSha512{},
	"ip":                VIp{},
	"ipv4":              VIpv4{},
	"ipv6":              VIpv6{},
	"cidr":              VCidr{},
	"cidrv4":            VCidrv4{},
	"cidrv6":            VCidrv6{},
	"mac":               VMac{},
	"tcp-addr":          VTcpAddr{},
	"hostname":          VHostname{},
	"hostname-rfc1123":  VHostnameRfc1123{},
	"fqdn":              VFqdn{},
	"hostname-port":     VHostnamePort{},
	"dns-label":         VDnsLabel{},
	"datetime":          VDatetime{},
	"datetime-full":     VDatetimeFull{},
	"timezone":          VTimezone{},
	"e164":              VE164{},
	"isbn":              VIsbn{},
	"isbn10":            VIsbn10{},
	"isbn13":            VIsbn13{},
	"issn":              VIssn{},
	"credit-card":       VCreditCard{},
	"luhn":              VLuhn{},
	"ssn":               VSsn{},
	"ein":               VEin{},
	"latitude":          VLatitude{},
	"longitude":         VLongitude{},
	"latitude-float":    VLatitudeFloat{},
	"base32":            VBase32{},
	"base64":            VBase64{},
	"base64url":         VBase64url{},
	"base64rawurl":      VBase64rawurl{},
	"json":              VJson{},
	"jwt":               VJwt{},
	"html":              VHtml{},
	"html-encoded":      VHtmlEncoded{},
	"url-encoded":       VUrlEncoded{},
	"ascii":             VAscii{},
	"printascii":        VPrintascii{},
	"multibyte":         VMultibyte{},
	"semver":            VSemver{},
	"cve":               VCve{},
	"cron":              VCron{},
	"mongodb":           VMongodb{},
	"bic":               VBic{},
	"country2":          VCountry2{},
	"country3":          VCountry3{},
	"country-number":    VCountryNumber{},
	"country-any":       VCountryAny{},
	"currency":          VCurrency{},
	"language":          VLanguage{},
	"postcode":          VPostcode{},
	"several":           VSeveral{},
	"unknown":           VUnknown{},
	"bad-type":          VBadType{},
	"bad-param":         VBadParam{},
	"dive":              VDive{},
	"dive-int":          VDiveInt{},
	"dive-deep":         VDiveDeep{},
	"dive-map":          VDiveMap{},
	"unique":            VUnique{},
	"unique-map":        VUniqueMap{},
	"boxed-zero":        VBoxedZero{},
}

type (
	VRequired struct {
		V string `form:"v" json:"v" binding:"required"`
	}
	VRequiredInt struct {
		V int `form:"v" json:"v" binding:"required"`
	}
	VRequiredBool struct {
		V bool `form:"v" json:"v" binding:"required"`
	}
	VRequiredFloat struct {
		V float64 `form:"v" json:"v" binding:"required"`
	}
	VRequiredPointer struct {
		V *int `form:"v" json:"v" binding:"required"`
	}
	VRequiredList struct {
		V []string `form:"v" json:"v" binding:"required"`
	}
	VRequiredMap struct {
		V map[string]string `form:"v" json:"v" binding:"required"`
	}
	VRequiredTime struct {
		V time.Time `form:"v" json:"v" binding:"required"`
	}
	VOmitempty struct {
		V string `form:"v" json:"v" binding:"omitempty,min=3"`
	}
	VOmitemptyInt struct {
		V int `form:"v" json:"v" binding:"omitempty,min=3"`
	}
	VOmitemptyList struct {
		V []string `form:"v" json:"v" binding:"omitempty,min=3"`
	}
	VOmitnil struct {
		V *string `form:"v" json:"v" binding:"omitnil,min=3"`
	}
	VIsdefault struct {
		V string `form:"v" json:"v" binding:"isdefault"`
	}
	VLen struct {
		V string `form:"v" json:"v" binding:"len=3"`
	}
	VLenInt struct {
		V int `form:"v" json:"v" binding:"len=3"`
	}
	VLenList struct {
		V []string `form:"v" json:"v" binding:"len=3"`
	}
	VLenMap struct {
		V map[string]string `form:"v" json:"v" binding:"len=1"`
	}
	VMin struct {
		V string `form:"v" json:"v" binding:"min=3"`
	}
	VMax struct {
		V string `form:"v" json:"v" binding:"max=3"`
	}
	VMinInt struct {
		V int `form:"v" json:"v" binding:"min=3"`
	}
	VMaxInt struct {
		V int `form:"v" json:"v" binding:"max=3"`
	}
	VMinFloat struct {
		V float64 `form:"v" json:"v" binding:"min=1.5"`
	}
	VMaxFloat struct {
		V float64 `form:"v" json:"v" binding:"max=1.5"`
	}
	VMinList struct {
		V []string `form:"v" json:"v" binding:"min=2"`
	}
	VMaxList struct {
		V []string `form:"v" json:"v" binding:"max=2"`
	}
	VMinMap struct {
		V map[string]string `form:"v" json:"v" binding:"min=1"`
	}
	VMinDuration struct {
		V time.Duration `form:"v" json:"v" binding:"min=1h30m"`
	}
	VMaxDuration struct {
		V time.Duration `form:"v" json:"v" binding:"max=2h"`
	}
	VGt struct {
		V int `form:"v" json:"v" binding:"gt=3"`
	}
	VGte struct {
		V int `form:"v" json:"v" binding:"gte=3"`
	}
	VLt struct {
		V int `form:"v" json:"v" binding:"lt=3"`
	}
	VLte struct {
		V int `form:"v" json:"v" binding:"lte=3"`
	}
	VGtString struct {
		V string `form:"v" json:"v" binding:"gt=3"`
	}
	VLtString struct {
		V string `form:"v" json:"v" binding:"lt=3"`
	}
	VGteList struct {
		V []string `form:"v" json:"v" binding:"gte=1"`
	}
	VGtTime struct {
		V time.Time `form:"v" json:"v" binding:"gt"`
	}
	VLtTime struct {
		V time.Time `form:"v" json:"v" binding:"lt"`
	}
	VEq struct {
		V string `form:"v" json:"v" binding:"eq=abc"`
	}
	VNe struct {
		V string `form:"v" json:"v" binding:"ne=abc"`
	}
	VEqInt struct {
		V int `form:"v" json:"v" binding:"eq=5"`
	}
	VNeInt struct {
		V int `form:"v" json:"v" binding:"ne=5"`
	}
	VEqList struct {
		V []string `form:"v" json:"v" binding:"eq=2"`
	}
	VEqBool struct {
		V bool `form:"v" json:"v" binding:"eq=true"`
	}
	VEqIgnoreCase struct {
		V string `form:"v" json:"v" binding:"eq_ignore_case=abc"`
	}
	VNeIgnoreCase struct {
		V string `form:"v" json:"v" binding:"ne_ignore_case=abc"`
	}
	VOneof struct {
		V string `form:"v" json:"v" binding:"oneof=red green 'light blue'"`
	}
	VOneofInt struct {
		V int `form:"v" json:"v" binding:"oneof=1 2 3"`
	}
	VOneofci struct {
		V string `form:"v" json:"v" binding:"oneofci=red GREEN"`
	}
	VRange struct {
		V int `form:"v" json:"v" binding:"min=1,max=10"`
	}
	VAlpha struct {
		V string `form:"v" json:"v" binding:"alpha"`
	}
	VAlphaspace struct {
		V string `form:"v" json:"v" binding:"alphaspace"`
	}
	VAlphanum struct {
		V string `form:"v" json:"v" binding:"alphanum"`
	}
	VAlphanumspace struct {
		V string `form:"v" json:"v" binding:"alphanumspace"`
	}
	VAlphaunicode struct {
		V string `form:"v" json:"v" binding:"alphaunicode"`
	}
	VAlphanumunicode struct {
		V string `form:"v" json:"v" binding:"alphanumunicode"`
	}
	VNumeric struct {
		V string `form:"v" json:"v" binding:"numeric"`
	}
	VNumber struct {
		V string `form:"v" json:"v" binding:"number"`
	}
	VNumericInt struct {
		V int `form:"v" json:"v" binding:"numeric"`
	}
	VBoolean struct {
		V string `form:"v" json:"v" binding:"boolean"`
	}
	VHexadecimal struct {
		V string `form:"v" json:"v" binding:"hexadecimal"`
	}
	VHexcolor struct {
		V string `form:"v" json:"v" binding:"hexcolor"`
	}
	VRgb struct {
		V string `form:"v" json:"v" binding:"rgb"`
	}
	VRgba struct {
		V string `form:"v" json:"v" binding:"rgba"`
	}
	VHsl struct {
		V string `form:"v" json:"v" binding:"hsl"`
	}
	VHsla struct {
		V string `form:"v" json:"v" binding:"hsla"`
	}
	VIscolor struct {
		V string `form:"v" json:"v" binding:"iscolor"`
	}
	VRgbOrRgba struct {
		V string `form:"v" json:"v" binding:"rgb|rgba"`
	}
	VLowercase struct {
		V string `form:"v" json:"v" binding:"lowercase"`
	}
	VUppercase struct {
		V string `form:"v" json:"v" binding:"uppercase"`
	}
	VEmail struct {
		V string `form:"v" json:"v" binding:"email"`
	}
	VUrl struct {
		V string `form:"v" json:"v" binding:"url"`
	}
	VHttpUrl struct {
		V string `form:"v" json:"v" binding:"http_url"`
	}
	VHttpsUrl struct {
		V string `form:"v" json:"v" binding:"https_url"`
	}
	VUri struct {
		V string `form:"v" json:"v" binding:"uri"`
	}
	VUrn struct {
		V string `form:"v" json:"v" binding:"urn_rfc2141"`
	}
	VDatauri struct {
		V string `form:"v" json:"v" binding:"datauri"`
	}
	VContains struct {
		V string `form:"v" json:"v" binding:"contains=@"`
	}
	VContainsany struct {
		V string `form:"v" json:"v" binding:"containsany=!@#"`
	}
	VContainsrune struct {
		V string `form:"v" json:"v" binding:"containsrune=é"`
	}
	VExcludes struct {
		V string `form:"v" json:"v" binding:"excludes=@"`
	}
	VExcludesall struct {
		V string `form:"v" json:"v" binding:"excludesall=!@#"`
	}
	VExcludesallComma struct {
		V string `form:"v" json:"v" binding:"excludesall=0x2C0x7C"`
	}
	VExcludesrune struct {
		V string `form:"v" json:"v" binding:"excludesrune=é"`
	}
	VStartswith struct {
		V string `form:"v" json:"v" binding:"startswith=ab"`
	}
	VEndswith struct {
		V string `form:"v" json:"v" binding:"endswith=yz"`
	}
	VStartsnotwith struct {
		V string `form:"v" json:"v" binding:"startsnotwith=ab"`
	}
	VEndsnotwith struct {
		V string `form:"v" json:"v" binding:"endsnotwith=yz"`
	}
	VUuid struct {
		V string `form:"v" json:"v" binding:"uuid"`
	}
	VUuid3 struct {
		V string `form:"v" json:"v" binding:"uuid3"`
	}
	VUuid4 struct {
		V string `form:"v" json:"v" binding:"uuid4"`
	}
	VUuid5 struct {
		V string `form:"v" json:"v" binding:"uuid5"`
	}
	VUuidRfc4122 struct {
		V string `form:"v" json:"v" binding:"uuid_rfc4122"`
	}
	VUlid struct {
		V string `form:"v" json:"v" binding:"ulid"`
	}
	VMd5 struct {
		V string `form:"v" json:"v" binding:"md5"`
	}
	VSha256 struct {
		V string `form:"v" json:"v" binding:"sha256"`
	}
	VSha512 struct {
		V string `form:"v" json:"v" binding:"sha512"`
	}
	VIp struct {
		V string `form:"v" json:"v" binding:"ip"`
	}
	VIpv4 struct {
		V string `form:"v" json:"v" binding:"ipv4"`
	}
	VIpv6 struct {
		V string `form:"v" json:"v" binding:"ipv6"`
	}
	VCidr struct {
		V string `form:"v" json:"v" binding:"cidr"`
	}
	VCidrv4 struct {
		V string `form:"v" json:"v" binding:"cidrv4"`
	}
	VCidrv6 struct {
		V string `form:"v" json:"v" binding:"cidrv6"`
	}
	VMac struct {
		V string `form:"v" json:"v" binding:"mac"`
	}
	VTcpAddr struct {
		V string `form:"v" json:"v" binding:"tcp_addr"`
	}
	VHostname struct {
		V string `form:"v" json:"v" binding:"hostname"`
	}
	VHostnameRfc1123 struct {
		V string `form:"v" json:"v" binding:"hostname_rfc1123"`
	}
	VFqdn struct {
		V string `form:"v" json:"v" binding:"fqdn"`
	}
	VHostnamePort struct {
		V string `form:"v" json:"v" binding:"hostname_port"`
	}
	VDnsLabel struct {
		V string `form:"v" json:"v" binding:"dns_rfc1035_label"`
	}
	VDatetime struct {
		V string `form:"v" json:"v" binding:"datetime=2006-01-02"`
	}
	VDatetimeFull struct {
		V string `form:"v" json:"v" binding:"datetime=2006-01-02T15:04:05Z07:00"`
	}
	VTimezone struct {
		V string `form:"v" json:"v" binding:"timezone"`
	}
	VE164 struct {
		V string `form:"v" json:"v" binding:"e164"`
	}
	VIsbn struct {
		V string `form:"v" json:"v" binding:"isbn"`
	}
	VIsbn10 struct {
		V string `form:"v" json:"v" binding:"isbn10"`
	}
	VIsbn13 struct {
		V string `form:"v" json:"v" binding:"isbn13"`
	}
	VIssn struct {
		V string `form:"v" json:"v" binding:"issn"`
	}
	VCreditCard struct {
		V string `form:"v" json:"v" binding:"credit_card"`
	}
	VLuhn struct {
		V string `form:"v" json:"v" binding:"luhn_checksum"`
	}
	VSsn struct {
		V string `form:"v" json:"v" binding:"ssn"`
	}
	VEin struct {
		V string `form:"v" json:"v" binding:"ein"`
	}
	VLatitude struct {
		V string `form:"v" json:"v" binding:"latitude"`
	}
	VLongitude struct {
		V string `form:"v" json:"v" binding:"longitude"`
	}
	VLatitudeFloat struct {
		V float64 `form:"v" json:"v" binding:"latitude"`
	}
	VBase32 struct {
		V string `form:"v" json:"v" binding:"base32"`
	}
	VBase64 struct {
		V string `form:"v" json:"v" binding:"base64"`
	}
	VBase64url struct {
		V string `form:"v" json:"v" binding:"base64url"`
	}
	VBase64rawurl struct {
		V string `form:"v" json:"v" binding:"base64rawurl"`
	}
	VJson struct {
		V string `form:"v" json:"v" binding:"json"`
	}
	VJwt struct {
		V string `form:"v" json:"v" binding:"jwt"`
	}
	VHtml struct {
		V string `form:"v" json:"v" binding:"html"`
	}
	VHtmlEncoded struct {
		V string `form:"v" json:"v" binding:"html_encoded"`
	}
	VUrlEncoded struct {
		V string `form:"v" json:"v" binding:"url_encoded"`
	}
	VAscii struct {
		V string `form:"v" json:"v" binding:"ascii"`
	}
	VPrintascii struct {
		V string `form:"v" json:"v" binding:"printascii"`
	}
	VMultibyte struct {
		V string `form:"v" json:"v" binding:"multibyte"`
	}
	VSemver struct {
		V string `form:"v" json:"v" binding:"semver"`
	}
	VCve struct {
		V string `form:"v" json:"v" binding:"cve"`
	}
	VCron struct {
		V string `form:"v" json:"v" binding:"cron"`
	}
	VMongodb struct {
		V string `form:"v" json:"v" binding:"mongodb"`
	}
	VBic struct {
		V string `form:"v" json:"v" binding:"bic"`
	}
	VCountry2 struct {
		V string `form:"v" json:"v" binding:"iso3166_1_alpha2"`
	}
	VCountry3 struct {
		V string `form:"v" json:"v" binding:"iso3166_1_alpha3"`
	}
	VCountryNumber struct {
		V int `form:"v" json:"v" binding:"iso3166_1_alpha_numeric"`
	}
	VCountryAny struct {
		V string `form:"v" json:"v" binding:"country_code"`
	}
	VCurrency struct {
		V string `form:"v" json:"v" binding:"iso4217"`
	}
	VLanguage struct {
		V string `form:"v" json:"v" binding:"bcp47_language_tag"`
	}
	VPostcode struct {
		V string `form:"v" json:"v" binding:"postcode_iso3166_alpha2=GB"`
	}
	VSeveral struct {
		V string `form:"v" json:"v" binding:"required,min=3,max=5,alpha"`
	}
	VUnknown struct {
		V string `form:"v" json:"v" binding:"nosuchtag"`
	}
	VBadType struct {
		V bool `form:"v" json:"v" binding:"min=3"`
	}
	VBadParam struct {
		V string `form:"v" json:"v" binding:"min=abc"`
	}
	VDive struct {
		V []string `form:"v" json:"v" binding:"dive,min=2"`
	}
	VDiveInt struct {
		V []int `form:"v" json:"v" binding:"min=1,dive,gt=0"`
	}
	VDiveDeep struct {
		V [][]string `form:"v" json:"v" binding:"dive,len=2,dive,alpha"`
	}
	VDiveMap struct {
		V map[string]string `form:"v" json:"v" binding:"dive,keys,min=2,endkeys,required"`
	}
	VUnique struct {
		V []string `form:"v" json:"v" binding:"unique"`
	}
	VUniqueMap struct {
		V map[string]string `form:"v" json:"v" binding:"unique"`
	}
	VBoxedZero struct {
		V *int `form:"v" json:"v" binding:"omitempty,gt=5"`
	}
)
