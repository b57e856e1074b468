/** Sign-in, posts and invitations as pages, and the security filter chain of every page. */
@NullMarked
package org.yichuang.people.web;

import org.jspecify.annotations.NullMarked;
