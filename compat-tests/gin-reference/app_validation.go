package main

import (
	"fmt"
	"reflect"
	"time"

	"github.com/gin-gonic/gin"
)

// validation: GET /tag/email?v=… and POST /tag/email bind a type of one field; POST /type/order binds
// one of the larger types. The answer is "ok" or the text of the failure.
func validation() *gin.Engine {
	r := gin.New()
	r.Use(gin.CustomRecoveryWithWriter(nil, func(c *gin.Context, panic any) {
		c.String(500, "%s", "panic: "+fmt.Sprint(panic))
	}))
	r.GET("/tag/:name", func(c *gin.Context) { verdict(c, c.ShouldBindQuery(fresh(tagged[c.Param("name")]))) })
	r.POST("/tag/:name", func(c *gin.Context) { verdict(c, c.ShouldBindJSON(fresh(tagged[c.Param("name")]))) })
	r.POST("/type/:name", func(c *gin.Context) { verdict(c, c.ShouldBindJSON(fresh(structured[c.Param("name")]))) })
	return r
}

// fresh returns a pointer to a new value of the type of example.
func fresh(example any) any { return reflect.New(reflect.TypeOf(example)).Interface() }

func verdict(c *gin.Context, err error) {
	if err != nil {
		c.String(200, "%s", err.Error())
		return
	}
	c.String(200, "ok")
}

var structured = map[string]any{
	"eqfield": VEqField{}, "nefield": VNeField{}, "gtfield": VGtField{}, "gtefield": VGteField{}, "ltfield": VLtField{}, "ltefield": VLteField{},
	"gtfield-string": VGtFieldString{}, "gtfield-time": VGtFieldTime{}, "eqfield-missing": VEqFieldMissing{}, "cross": VCross{},
	"required-if": VRequiredIf{}, "required-if-two": VRequiredIfTwo{}, "required-unless": VRequiredUnless{}, "required-with": VRequiredWith{},
	"required-with-all": VRequiredWithAll{}, "required-without": VRequiredWithout{}, "required-without-all": VRequiredWithoutAll{},
	"excluded-if": VExcludedIf{}, "excluded-unless": VExcludedUnless{}, "excluded-with": VExcludedWith{}, "excluded-with-all": VExcludedWithAll{},
	"excluded-without": VExcludedWithout{}, "excluded-without-all": VExcludedWithoutAll{},
	"order": VOrder{}, "orders": []VOrder{}, "orders-map": map[string]VOrder{}, "strings": []string{}, "nested": VNested{}, "structonly": VStructOnly{},
	"skipped": VSkipped{}, "unique-field": VUniqueField{}, "json-names": VJsonNames{}, "tree": VTree{}, "failures": VFailures{},
}

type (
	VEqField struct {
		A string
		B string `binding:"eqfield=A"`
	}
	VNeField struct {
		A string
		B string `binding:"nefield=A"`
	}
	VGtField struct {
		A int
		B int `binding:"gtfield=A"`
	}
	VGteField struct {
		A int
		B int `binding:"gtefield=A"`
	}
	VLtField struct {
		A int
		B int `binding:"ltfield=A"`
	}
	VLteField struct {
		A int
		B int `binding:"ltefield=A"`
	}
	VGtFieldString struct {
		A string
		B string `binding:"gtfield=A"`
	}
	VGtFieldTime struct {
		A time.Time
		B time.Time `binding:"gtfield=A"`
	}
	VEqFieldMissing struct {
		B string `binding:"eqfield=Nothing"`
	}
	VCrossInner struct {
		Max int
		Low int `binding:"ltecsfield=Limits.Max"`
	}
	VCross struct {
		Limits VCrossInner
		Same   int `binding:"eqcsfield=Limits.Max"`
	}
	VRequiredIf struct {
		Kind string
		V    string `binding:"required_if=Kind special"`
	}
	VRequiredIfTwo struct {
		Kind  string
		Count int
		V     string `binding:"required_if=Kind special Count 2"`
	}
	VRequiredUnless struct {
		Kind string
		V    string `binding:"required_unless=Kind special"`
	}
	VRequiredWith struct {
		A, B string
		V    string `binding:"required_with=A B"`
	}
	VRequiredWithAll struct {
		A, B string
		V    string `binding:"required_with_all=A B"`
	}
	VRequiredWithout struct {
		A, B string
		V    string `binding:"required_without=A B"`
	}
	VRequiredWithoutAll struct {
		A, B string
		V    string `binding:"required_without_all=A B"`
	}
	VExcludedIf struct {
		Kind string
		V    string `binding:"excluded_if=Kind special"`
	}
	VExcludedUnless struct {
		Kind string
		V    string `binding:"excluded_unless=Kind special"`
	}
	VExcludedWith struct {
		A, B string
		V    string `binding:"excluded_with=A B"`
	}
	VExcludedWithAll struct {
		A, B string
		V    string `binding:"excluded_with_all=A B"`
	}
	VExcludedWithout struct {
		A, B string
		V    string `binding:"excluded_without=A B"`
	}
	VExcludedWithoutAll struct {
		A, B string
		V    string `binding:"excluded_without_all=A B"`
	}
	VItem struct {
		Name  string `json:"name" binding:"required"`
		Count int    `json:"count" binding:"gte=1,lte=9"`
	}
	VAddress struct {
		Street string `json:"street" binding:"required"`
		Zip    string `json:"zip" binding:"omitempty,len=5,numeric"`
	}
	VOrder struct {
		Ref      string           `json:"ref" binding:"required,uuid"`
		Email    string           `json:"email" binding:"required,email"`
		Items    []VItem          `json:"items" binding:"required,min=1,dive"`
		Address  *VAddress        `json:"address" binding:"required"`
		Billing  *VAddress        `json:"billing"`
		Labelled map[string]VItem `json:"labelled" binding:"dive,keys,alpha,endkeys"`
		Colour   string           `json:"colour" binding:"omitempty,iscolor"`
	}
	VNested struct {
		Plain   VAddress   `json:"plain"`
		Pointer *VAddress  `json:"pointer"`
		List    []VAddress `json:"list"`
	}
	VStructOnly struct {
		Only VAddress `json:"only" binding:"structonly"`
	}
	VSkipped struct {
		Skip VAddress `json:"skip" binding:"-"`
	}
	VUniqueField struct {
		Items []VItem `json:"items" binding:"unique=Name"`
	}
	VJsonNames struct {
		FirstName string `json:"first_name" binding:"required"`
	}
	VTree struct {
		Value    int      `json:"value" binding:"gt=0"`
		Children []*VTree `json:"children" binding:"dive"`
	}
	VFailures struct {
		A string `binding:"required,min=3"`
		B string `binding:"min=3,alpha"`
		C int    `binding:"max=5"`
	}
)
