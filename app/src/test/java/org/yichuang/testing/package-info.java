/** What tests of all rooms share: a real PostgreSQL, the started house, a clock that can be set. */
@org.jspecify.annotations.NullMarked
package org.yichuang.testing;
