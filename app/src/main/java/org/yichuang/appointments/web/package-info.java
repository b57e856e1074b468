/** Booking, checking in, and planning peaks. */
@org.jspecify.annotations.NullMarked
package org.yichuang.appointments.web;
