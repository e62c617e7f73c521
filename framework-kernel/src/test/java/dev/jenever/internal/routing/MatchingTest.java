package dev.jenever.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every expectation was checked by running Gin. */
class MatchingTest {

  private final RouteTree<String> overlapping =
      Routes.of(
          "/users/:id",
          "/users/new",
          "/users/:id/posts",
          "/users/new/posts/:p",
          "/files/*path",
          "/a/:b/c",
          "/a/x/d",
          "/:lang/home");

  private final RouteTree<String> library =
      Routes.of(
          "/",
          "/books/:isbn/",
          "/books/:isbn/:chapter",
          "/books/latest",
          "/books/latest/cover",
          "/books/latest/cover/",
          "/covers/*file",
          "/find/",
          "/find/:words",
          "/find/authors",
          "/find/audio",
          "/shelf-:row",
          "/shelf-:row/books",
          "/scans/:volume/*page",
          "/help/",
          "/help/opening.html",
          "/readers/:name/loans",
          "/readers/:name/fines/:year",
          "/readers/:name/fines/open");

  private final RouteTree<String> deep =
      Routes.of(
          "/:lang",
          "/ab/*rest",
          "/ac/*rest",
          "/e1/:x/end",
          "/e1/:x/ends",
          "/:lang/home",
          "/:lang/:area/news",
          "/:lang/:area/map",
          "/:lang/:area/:topic/list",
          "/:lang/:area/:topic/:item/edit",
          "/v/one/two/",
          "/v/:a/two/",
          "/v/one",
          "/v/:a",
          "/v/one/12ab",
          "/v/one/:b",
          "/v/one/12ab/deep",
          "/v/one/12ab/:c",
          "/v/one/12ab/deep/99",
          "/v/one/12ab/deep/:d",
          "/w/:a/third",
          "/w/second/test");

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "/users/1, /users/:id id=1",
    "/users/ne, /users/:id id=ne",
    "/users/newer, /users/:id id=newer",
    "/users/new, /users/new",
    "/users/new/posts, /users/:id/posts id=new",
    "/users/new/posts/2, /users/new/posts/:p p=2",
    "/users/new/posts/, redirect",
    "/a/x/c, /a/:b/c b=x",
    "/a/x/d, /a/x/d",
    "/a//c, /a/:b/c b=",
    "/a/y/d, none",
    "/users/home, /users/:id id=home",
    "/a/home, none",
    "/de/home, /:lang/home lang=de",
    "/files, none",
    "/files/, /files/*path path=/",
    "/files/a//../b, /files/*path path=/a//../b",
    "/users/, redirect",
    "/USERS/1, none",
  })
  void literalTextGoesBeforeParameters(String path, String expected) {
    assertThat(Routes.lookup(overlapping, path)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "/, /",
    "/books/978, redirect",
    "/books/978/, /books/:isbn/ isbn=978",
    "/books/978/3, /books/:isbn/:chapter isbn=978 chapter=3",
    "/books/late, redirect",
    "/books/latest, /books/latest",
    "/books/latest/, redirect",
    "/books/latest/c, /books/:isbn/:chapter isbn=latest chapter=c",
    "/books/latest/c/, redirect",
    "/books/latest/cover, /books/latest/cover",
    "/books/latest/cover/, /books/latest/cover/",
    "/books/latest/cover/x, none",
    "/books, none",
    "/books/, none",
    "/covers, redirect",
    "/covers/, /covers/*file file=/",
    "/covers/big/978.png, /covers/*file file=/big/978.png",
    "/covers//978.png, /covers/*file file=//978.png",
    "/find, redirect",
    "/find/, /find/",
    "/find/the trial, /find/:words words=the trial",
    "/find/authors, /find/authors",
    "/find/aut, /find/:words words=aut",
    "/find/authorship, /find/:words words=authorship",
    "/find/authors/, redirect",
    "/shelf-7, /shelf-:row row=7",
    "/shelf-7/, redirect",
    "/shelf-7/books, /shelf-:row/books row=7",
    "/shelf-, none",
    "/shelf-/books, /shelf-:row/books row=",
    "/shelf, none",
    "/scans/12/a/b.tif, /scans/:volume/*page volume=12 page=/a/b.tif",
    "/scans/12, redirect",
    "/scans/12/, /scans/:volume/*page volume=12 page=/",
    "/scans//x, /scans/:volume/*page volume= page=/x",
    "/scans, none",
    "/scans/, none",
    "/readers/eva/loans, /readers/:name/loans name=eva",
    "/readers/eva/loans/, redirect",
    "/readers//loans, /readers/:name/loans name=",
    "/readers/eva/fines/2020, /readers/:name/fines/:year name=eva year=2020",
    "/readers/eva/fines/open, /readers/:name/fines/open name=eva",
    "/readers/eva/fines/op, /readers/:name/fines/:year name=eva year=op",
    "/readers/eva/fines/opened, /readers/:name/fines/:year name=eva year=opened",
    "/readers/eva, none",
    "/readers/eva/fines, none",
    "/readers/eva/fines/, none",
    "/help, redirect",
    "/help/opening.html, /help/opening.html",
    "/help/opening.html/, redirect",
    "/help/opening, none",
    "/nothing, none",
    "/図書館, none",
    "'', redirect",
  })
  void everySegmentShapeMatches(String path, String expected) {
    assertThat(Routes.lookup(library, path)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "/ab/c, /ab/*rest rest=/c",
    "/abx, /:lang lang=abx",
    "/a, /:lang lang=a",
    "/e1, /:lang lang=e1",
    "/e1/q, none",
    "/e1/q/end, /e1/:x/end x=q",
    "/e1/q/en, none",
    "/e1/q/news, /:lang/:area/news lang=e1 area=q",
    "/e1/q/end/list, /:lang/:area/:topic/list lang=e1 area=q topic=end",
    "/e1/q/endz/list, /:lang/:area/:topic/list lang=e1 area=q topic=endz",
    "/x/home, /:lang/home lang=x",
    "/x/hom, none",
    "/x/y/z/list, /:lang/:area/:topic/list lang=x area=y topic=z",
    "/x/y/z/i/edit, /:lang/:area/:topic/:item/edit lang=x area=y topic=z item=i",
    "/x/y/z/i/edi, none",
    "/v/one/two/, /v/one/two/",
    "/v/on/two/, /v/:a/two/ a=on",
    "/v/one/two, redirect",
    "/v/xx/two, redirect",
    "/v/xx/cc, none",
    "/v/one, /v/one",
    "/v/on, /v/:a a=on",
    "/v/ones, /v/:a a=ones",
    "/v/one/12, /v/one/:b b=12",
    "/v/one/12ab, /v/one/12ab",
    "/v/one/12abc, /v/one/:b b=12abc",
    "/v/one/12ab/dee, /v/one/12ab/:c c=dee",
    "/v/one/12ab/deeper, /v/one/12ab/:c c=deeper",
    "/v/one/12ab/deep/9, /v/one/12ab/deep/:d d=9",
    "/v/one/12ab/deep/99, /v/one/12ab/deep/99",
    "/v/one/12ab/deep/999, /v/one/12ab/deep/:d d=999",
    "/v/one/12ab/deep/, redirect",
    "/w/second/test, /w/second/test",
    "/w/second/third, /w/:a/third a=second",
    "/w/sec/third, /w/:a/third a=sec",
    "/w/seconds/third, /w/:a/third a=seconds",
    "/w/s/test, none",
  })
  void aDeadEndGoesBackToThePassedWildcard(String path, String expected) {
    assertThat(Routes.lookup(deep, path)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "/p//q/x, /p/:x/q/*rest x= rest=/x",
    "/p/, none",
    "/p, none",
    "/p/a/, redirect",
    "/p/a/q, redirect",
    "/p/a/q/, /p/:x/q/*rest x=a rest=/",
  })
  void aParameterIsEmptyOnlyInTheMiddle(String path, String expected) {
    assertThat(Routes.lookup(Routes.of("/p/:x", "/p/:x/q/*rest"), path)).isEqualTo(expected);
  }

  @Test
  void anEndWithoutRouteBelowAParameterDoesNotGoBack() {
    RouteTree<String> tree = Routes.of("/api/:v/users", "/api/v1/:x", "/:all/v1/users/x");

    assertThat(Routes.lookup(tree, "/api/v1/users")).isEqualTo("/api/v1/:x x=users");
    assertThat(Routes.lookup(tree, "/api/v2/users")).isEqualTo("/api/:v/users v=v2");
    assertThat(Routes.lookup(tree, "/api/v1/users/x")).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource({"/a1, /a:x x=1", "/ab1, /ab:x x=1", "/abc1, /abc:x x=1", "/abcd, /abc:x x=d"})
  void parametersBehindGrowingLiteralsAreToldApart(String path, String expected) {
    assertThat(Routes.lookup(Routes.of("/a:x", "/ab:x", "/abc:x"), path)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "/a.json, /:x.json x.json=a.json",
    "/a, /:x.json x.json=a",
    "/a.xml, /:x.json x.json=a.xml",
  })
  void aParametersNameRunsToTheEndOfTheSegment(String path, String expected) {
    assertThat(Routes.lookup(Routes.of("/:x.json"), path)).isEqualTo(expected);
  }

  @Test
  void aTreeWithoutRoutesMatchesNothing() {
    RouteTree<String> empty = new RouteTree<>();

    assertThat(Routes.lookup(empty, "/")).isEqualTo("none");
    assertThat(Routes.lookup(empty, "")).isEqualTo("none");
  }

  @Test
  void routesAddedAfterALookupAreFound() {
    RouteTree<String> tree = Routes.of("/a/:x");
    assertThat(Routes.lookup(tree, "/a/b")).isEqualTo("/a/:x x=b");

    tree.add("/a/b", "/a/b");

    assertThat(Routes.lookup(tree, "/a/b")).isEqualTo("/a/b");
  }
}
