/** Load and peers: what the house does, measured beside other engines on the same server. */
@org.jspecify.annotations.NullMarked
package org.yichuang.bench;
