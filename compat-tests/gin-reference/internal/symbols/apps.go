package symbols

import (
	"fmt"
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strconv"
)

// List returns the symbols of an origin with the apps that use them.
func List(origin string) ([]Symbol, error) {
	of, known := origins[origin]
	if !known {
		return nil, fmt.Errorf("no origin %q", origin)
	}
	dir := of.apps
	build.Default.CgoEnabled = false // what packages say in Go is all that is asked for
	files := token.NewFileSet()
	source := importer.ForCompiler(files, "source", nil)
	program, err := load(files, source, dir)
	if err != nil {
		return nil, err
	}
	all := map[types.Object]Symbol{}
	for _, path := range of.packages {
		pkg, err := source.(types.ImporterFrom).ImportFrom(path, dir, 0)
		if err != nil {
			return nil, err
		}
		for object, symbol := range exported(pkg) {
			all[object] = symbol
		}
	}
	for app, start := range program.apps() {
		for object := range program.reached(start) {
			if symbol, ok := all[object]; ok {
				symbol.Apps = append(symbol.Apps, app)
				slices.Sort(symbol.Apps)
				all[object] = symbol
			}
		}
	}
	return sorted(all), nil
}

// program knows what every top-level declaration of the apps refers to.
type program struct {
	files []*ast.File
	info  *types.Info
	uses  map[types.Object][]types.Object
}

func load(files *token.FileSet, source types.Importer, dir string) (*program, error) {
	found, err := build.ImportDir(dir, 0)
	if err != nil {
		return nil, err
	}
	p := &program{
		info: &types.Info{Uses: map[*ast.Ident]types.Object{}, Defs: map[*ast.Ident]types.Object{}},
		uses: map[types.Object][]types.Object{},
	}
	for _, name := range found.GoFiles {
		file, err := parser.ParseFile(files, filepath.Join(dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		p.files = append(p.files, file)
	}
	config := types.Config{Importer: source}
	if _, err := config.Check("main", files, p.files, p.info); err != nil {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	for _, file := range p.files {
		for _, declaration := range file.Decls {
			p.collect(declaration)
		}
	}
	return p, nil
}

// collect notes for each name a declaration declares which names it refers to.
func (p *program) collect(declaration ast.Decl) {
	switch d := declaration.(type) {
	case *ast.FuncDecl:
		p.note(d.Name, d)
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			switch s := spec.(type) {
			case *ast.ValueSpec:
				for _, name := range s.Names {
					p.note(name, s)
				}
			case *ast.TypeSpec:
				p.note(s.Name, s)
			}
		}
	}
}

func (p *program) note(name *ast.Ident, body ast.Node) {
	owner := p.info.Defs[name]
	ast.Inspect(body, func(node ast.Node) bool {
		if ident, ok := node.(*ast.Ident); ok && p.info.Uses[ident] != nil {
			p.uses[owner] = append(p.uses[owner], declared(p.info.Uses[ident]))
		}
		return true
	})
}

func declared(object types.Object) types.Object {
	switch o := object.(type) {
	case *types.Func:
		return o.Origin()
	case *types.Var:
		return o.Origin()
	}
	return object
}

// apps reads the table of apps: a name, and what makes it.
func (p *program) apps() map[string]types.Object {
	apps := map[string]types.Object{}
	for _, file := range p.files {
		ast.Inspect(file, func(node ast.Node) bool {
			row, ok := node.(*ast.CompositeLit)
			if !ok || row.Type != nil || len(row.Elts) != 2 {
				return true
			}
			name, isText := row.Elts[0].(*ast.BasicLit)
			maker, isName := row.Elts[1].(*ast.Ident)
			if isText && isName && name.Kind == token.STRING {
				if text, err := strconv.Unquote(name.Value); err == nil {
					apps[text] = p.info.Uses[maker]
				}
			}
			return true
		})
	}
	return apps
}

// reached returns everything a declaration refers to, directly or not.
func (p *program) reached(start types.Object) map[types.Object]bool {
	seen := map[types.Object]bool{start: true}
	for todo := []types.Object{start}; len(todo) > 0; {
		next := todo[0]
		todo = todo[1:]
		for _, object := range p.uses[next] {
			if !seen[object] {
				seen[object] = true
				todo = append(todo, object)
			}
		}
	}
	return seen
}
