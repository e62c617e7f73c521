package main

import "github.com/gin-gonic/gin"

// clientIP answers with what is known of the client; the peer is always 127.0.0.1.
func clientIP(configure func(*gin.Engine) error) func() *gin.Engine {
	return func() *gin.Engine {
		r := gin.New()
		check(configure(r))
		r.GET("/", func(c *gin.Context) { c.String(200, "%s", c.ClientIP()+" "+c.RemoteIP()) })
		return r
	}
}

// client-ip-default: nothing configured.
var clientIPDefault = clientIP(func(*gin.Engine) error { return nil })

// client-ip-trust-all: every proxy is trusted.
var clientIPTrustAll = clientIP(func(r *gin.Engine) error {
	return r.SetTrustedProxies([]string{"0.0.0.0/0", "::/0"})
})

// client-ip-trust-none: no proxy is trusted.
var clientIPTrustNone = clientIP(func(r *gin.Engine) error { return r.SetTrustedProxies(nil) })

// client-ip-trusted: the peer and a range are trusted.
var clientIPTrusted = clientIP(func(r *gin.Engine) error {
	return r.SetTrustedProxies([]string{"127.0.0.1", "10.0.0.0/8", "fd00::/8"})
})

// client-ip-other: only others than the peer are trusted.
var clientIPOther = clientIP(func(r *gin.Engine) error { return r.SetTrustedProxies([]string{"10.0.0.0/8"}) })

// client-ip-not-forwarded: ForwardedByClientIP off.
var clientIPNotForwarded = clientIP(func(r *gin.Engine) error {
	r.ForwardedByClientIP = false
	return r.SetTrustedProxies([]string{"127.0.0.1"})
})

// client-ip-headers: other headers than the usual ones.
var clientIPHeaders = clientIP(func(r *gin.Engine) error {
	r.RemoteIPHeaders = []string{"X-Client", "x-forwarded-for"}
	return r.SetTrustedProxies([]string{"127.0.0.1"})
})

// client-ip-no-headers: RemoteIPHeaders nil.
var clientIPNoHeaders = clientIP(func(r *gin.Engine) error {
	r.RemoteIPHeaders = nil
	return r.SetTrustedProxies([]string{"127.0.0.1"})
})

// client-ip-platform: TrustedPlatform is taken at its word.
var clientIPPlatform = clientIP(func(r *gin.Engine) error {
	r.TrustedPlatform = gin.PlatformCloudflare
	return r.SetTrustedProxies([]string{"127.0.0.1"})
})
