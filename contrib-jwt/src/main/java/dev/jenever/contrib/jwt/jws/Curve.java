package dev.jenever.contrib.jwt.jws;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.EllipticCurve;
import java.util.Arrays;

/** The elliptic curves that tokens are signed on. */
enum Curve {
  P256("P-256", "secp256r1"),
  P384("P-384", "secp384r1"),
  P521("P-521", "secp521r1");

  private final String name;
  private final ECParameterSpec parameters;

  Curve(String name, String jdkName) {
    this.name = name;
    try {
      AlgorithmParameters all = AlgorithmParameters.getInstance("EC");
      all.init(new ECGenParameterSpec(jdkName));
      this.parameters = all.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(jdkName, e);
    }
  }

  /** Returns the curve of a key. */
  static Curve of(ECKey key) {
    ECParameterSpec its = key.getParams();
    return Arrays.stream(values())
        .filter(curve -> curve.parameters.getCurve().equals(its.getCurve()))
        .filter(curve -> curve.parameters.getGenerator().equals(its.getGenerator()))
        .filter(curve -> curve.parameters.getOrder().equals(its.getOrder()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "curve: " + its + " (expected: P-256, P-384 or P-521)"));
  }

  /** Returns the curve of a name: {@code P-256}. */
  static Curve named(String name) {
    return Arrays.stream(values())
        .filter(curve -> curve.name.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "crv: " + name + " (expected: P-256, P-384 or P-521)"));
  }

  /**
   * Lets points of the curve pass: others betray who computes with them.
   *
   * @throws IllegalArgumentException when a point is not on the curve
   */
  void require(ECPoint point) {
    if (!contains(point)) {
      throw new IllegalArgumentException("elliptic curve key: a point that is not on " + this);
    }
  }

  private boolean contains(ECPoint point) {
    if (point.equals(ECPoint.POINT_INFINITY)) {
      return false;
    }
    EllipticCurve curve = parameters.getCurve();
    BigInteger p = ((ECFieldFp) curve.getField()).getP();
    BigInteger x = point.getAffineX();
    BigInteger y = point.getAffineY();
    BigInteger right = x.multiply(x).add(curve.getA()).multiply(x).add(curve.getB());
    return isBelow(p, x) && isBelow(p, y) && y.multiply(y).subtract(right).mod(p).signum() == 0;
  }

  private static boolean isBelow(BigInteger p, BigInteger coordinate) {
    return coordinate.signum() >= 0 && coordinate.compareTo(p) < 0;
  }

  ECParameterSpec parameters() {
    return parameters;
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
