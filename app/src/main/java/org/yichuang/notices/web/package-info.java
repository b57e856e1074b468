/** The inbox, its settings, and the outbox for staff. */
@org.jspecify.annotations.NullMarked
package org.yichuang.notices.web;
