// Package symbols lists what Gin exports, and which reference apps make use of it.
package symbols

import (
	"go/types"
	"sort"
)

// Symbol is one exported name: gin.New, gin.Context.JSON, binding.JSON.
type Symbol struct {
	Name string   `json:"name"`
	Kind string   `json:"kind"`
	Apps []string `json:"apps"`
}

// exported lists the exported names of a package, with the exported methods and fields of its types.
func exported(pkg *types.Package) map[types.Object]Symbol {
	all := map[types.Object]Symbol{}
	add := func(object types.Object, name, kind string) {
		if object.Exported() && object.Pkg() == pkg {
			all[object] = Symbol{Name: pkg.Name() + "." + name, Kind: kind}
		}
	}
	scope := pkg.Scope()
	for _, name := range scope.Names() {
		object := scope.Lookup(name)
		if !object.Exported() {
			continue
		}
		add(object, name, kindOf(object))
		named, ok := types.Unalias(object.Type()).(*types.Named)
		if _, isType := object.(*types.TypeName); !isType || !ok {
			continue
		}
		for i := range named.NumMethods() {
			add(named.Method(i), name+"."+named.Method(i).Name(), "method")
		}
		switch shape := named.Underlying().(type) {
		case *types.Struct:
			for i := range shape.NumFields() {
				if !shape.Field(i).Embedded() {
					add(shape.Field(i), name+"."+shape.Field(i).Name(), "field")
				}
			}
		case *types.Interface:
			for i := range shape.NumExplicitMethods() {
				add(shape.ExplicitMethod(i), name+"."+shape.ExplicitMethod(i).Name(), "method")
			}
		}
	}
	return all
}

func kindOf(object types.Object) string {
	switch object.(type) {
	case *types.Const:
		return "const"
	case *types.Var:
		return "var"
	case *types.Func:
		return "func"
	}
	return "type"
}

func sorted(all map[types.Object]Symbol) []Symbol {
	list := make([]Symbol, 0, len(all))
	for _, symbol := range all {
		list = append(list, symbol)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Name < list[j].Name })
	return list
}
