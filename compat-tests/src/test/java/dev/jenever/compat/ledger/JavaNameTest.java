package dev.jenever.compat.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNameTest {

  @ParameterizedTest
  @CsvSource({
    "JSON, json",
    "ShouldBindJSON, shouldBindJson",
    "ClientIP, clientIp",
    "GET, get",
    "LoadHTMLGlob, loadHtmlGlob",
    "StaticFileFS, staticFileFs",
    "ProtoBuf, protoBuf",
    "BindQuery, bindQuery",
    "RunTLS, runTls",
    "GetUint8Slice, getUint8Slice",
    "IndentedJSON, indentedJson",
    "AbortWithStatusPureJSON, abortWithStatusPureJson",
    "JSONP, jsonp",
    "SetHTMLTemplate, setHtmlTemplate",
  })
  void membersFollowTheRule(String theirs, String ours) {
    assertThat(JavaName.ofMember(theirs)).isEqualTo(ours);
  }
}
