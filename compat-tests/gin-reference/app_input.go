package main

import (
	"io"
	"mime/multipart"
	"os"
	"path/filepath"
	"strings"

	"github.com/gin-gonic/gin"
)

// text is the message of an error, or nil.
func text(err error) any {
	if err == nil {
		return nil
	}
	return err.Error()
}

// input-query: every way to read the query; the key is a, or that of the parameter key.
func inputQuery() *gin.Engine {
	r := gin.New()
	r.GET("/", func(c *gin.Context) {
		value, present := c.GetQuery("a")
		values, any := c.GetQueryArray("a")
		pairs, some := c.GetQueryMap("a")
		c.JSON(200, gin.H{
			"query": c.Query("a"), "default": c.DefaultQuery("a", "none"), "array": c.QueryArray("a"), "map": c.QueryMap("a"),
			"get": gin.H{"value": value, "ok": present}, "getArray": gin.H{"values": values, "ok": any}, "getMap": gin.H{"pairs": pairs, "ok": some},
		})
	})
	r.GET("/keys", func(c *gin.Context) { c.JSON(200, c.Request.URL.Query()) })
	r.GET("/raw", func(c *gin.Context) { c.String(200, "%s", c.Request.URL.RawQuery) })
	r.GET("/cached", func(c *gin.Context) {
		before := c.Query("a")
		c.Request.URL.RawQuery = "a=changed"
		c.JSON(200, gin.H{"before": before, "after": c.Query("a")})
	})
	return r
}

// input-form: every way to read a form of the body.
func inputForm() *gin.Engine {
	r := gin.New()
	r.Any("/", func(c *gin.Context) {
		value, present := c.GetPostForm("a")
		values, any := c.GetPostFormArray("a")
		pairs, some := c.GetPostFormMap("a")
		c.JSON(200, gin.H{
			"form": c.PostForm("a"), "default": c.DefaultPostForm("a", "none"), "array": c.PostFormArray("a"), "map": c.PostFormMap("a"),
			"get": gin.H{"value": value, "ok": present}, "getArray": gin.H{"values": values, "ok": any}, "getMap": gin.H{"pairs": pairs, "ok": some},
			"query": c.Query("a"),
		})
	})
	r.POST("/raw-first", func(c *gin.Context) {
		data, err := c.GetRawData()
		c.JSON(200, gin.H{"raw": string(data), "error": text(err), "form": c.PostForm("a")})
	})
	r.POST("/form-first", func(c *gin.Context) {
		form := c.PostForm("a")
		data, err := c.GetRawData()
		c.JSON(200, gin.H{"raw": string(data), "error": text(err), "form": form})
	})
	return r
}

// input-files: uploads.
func inputFiles() *gin.Engine {
	r := gin.New()
	r.MaxMultipartMemory = 64
	r.POST("/one", func(c *gin.Context) {
		file, err := c.FormFile("file")
		if err != nil {
			c.JSON(200, gin.H{"error": err.Error()})
			return
		}
		c.JSON(200, gin.H{"file": describe(file), "form": c.PostForm("a")})
	})
	r.POST("/all", func(c *gin.Context) {
		form, err := c.MultipartForm()
		if err != nil {
			c.JSON(200, gin.H{"error": err.Error()})
			return
		}
		files := gin.H{}
		for name, list := range form.File {
			described := []gin.H{}
			for _, file := range list {
				described = append(described, describe(file))
			}
			files[name] = described
		}
		c.JSON(200, gin.H{"files": files, "values": form.Value})
	})
	r.POST("/save", func(c *gin.Context) {
		dir, err := os.MkdirTemp("", "compat-save")
		check(err)
		defer os.RemoveAll(dir)
		file, err := c.FormFile("file")
		check(err)
		target := filepath.Join(dir, "new", "directory", "saved")
		err = c.SaveUploadedFile(file, target)
		saved, _ := os.ReadFile(target)
		c.JSON(200, gin.H{"error": text(err), "saved": string(saved)})
	})
	return r
}

func describe(file *multipart.FileHeader) gin.H {
	opened, err := file.Open()
	check(err)
	defer opened.Close()
	content, err := io.ReadAll(opened)
	check(err)
	return gin.H{
		"name": file.Filename, "size": file.Size, "type": file.Header.Get("Content-Type"), "content": string(content),
	}
}

// input-request: headers, raw body, content type and what else a request says.
func inputRequest() *gin.Engine {
	r := gin.New()
	r.Any("/raw", func(c *gin.Context) {
		data, err := c.GetRawData()
		if err != nil {
			c.String(500, "%s", err.Error())
			return
		}
		c.Data(200, "application/octet-stream", data)
	})
	r.POST("/raw-twice", func(c *gin.Context) {
		first, _ := c.GetRawData()
		second, err := c.GetRawData()
		c.JSON(200, gin.H{"first": string(first), "second": string(second), "error": text(err)})
	})
	r.GET("/header", func(c *gin.Context) {
		name := c.Query("name")
		c.JSON(200, gin.H{"first": c.GetHeader(name), "all": c.Request.Header.Values(name)})
	})
	r.Any("/facts", func(c *gin.Context) {
		c.JSON(200, gin.H{
			"contentType": c.ContentType(), "websocket": c.IsWebsocket(), "fullPath": c.FullPath(),
			"host": c.Request.Host, "method": c.Request.Method, "path": c.Request.URL.Path, "uri": c.Request.RequestURI,
			"length": c.Request.ContentLength, "protocol": c.Request.Proto,
		})
	})
	return r
}

// input-params: path parameters, and those added later.
func inputParams() *gin.Engine {
	r := gin.New()
	r.GET("/p/:a/:b/*rest", func(c *gin.Context) {
		c.AddParam("a", "added")
		c.AddParam("new", "added")
		value, ok := c.Params.Get("nothing")
		names := []string{}
		for _, p := range c.Params {
			names = append(names, p.Key+"="+p.Value)
		}
		c.JSON(200, gin.H{
			"a": c.Param("a"), "b": c.Param("b"), "rest": c.Param("rest"), "new": c.Param("new"), "nothing": c.Param("nothing"),
			"get": gin.H{"value": value, "ok": ok}, "byName": c.Params.ByName("b"), "all": strings.Join(names, " "),
		})
	})
	return r
}
