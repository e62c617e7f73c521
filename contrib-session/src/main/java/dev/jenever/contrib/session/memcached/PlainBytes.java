package dev.jenever.contrib.session.memcached;

import net.rubyeye.xmemcached.transcoders.CachedData;
import net.rubyeye.xmemcached.transcoders.CompressionMode;
import net.rubyeye.xmemcached.transcoders.Transcoder;

/** Leaves items as they are, with flags of 0, as Go's client does. */
final class PlainBytes implements Transcoder<byte[]> {

  @Override
  public CachedData encode(byte[] item) {
    return new CachedData(0, item);
  }

  @Override
  public byte[] decode(CachedData item) {
    return item.getData();
  }

  @Override
  public void setPrimitiveAsString(boolean asString) {}

  @Override
  public void setPackZeros(boolean packZeros) {}

  @Override
  public void setCompressionThreshold(int bytes) {}

  @Override
  public boolean isPrimitiveAsString() {
    return false;
  }

  @Override
  public boolean isPackZeros() {
    return false;
  }

  @Override
  public void setCompressionMode(CompressionMode mode) {}
}
