/** The front door, the kit of components, and the answer to everything that goes wrong. */
@NullMarked
package org.yichuang.shell.web;

import org.jspecify.annotations.NullMarked;
