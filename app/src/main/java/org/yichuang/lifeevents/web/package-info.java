/** Pages of a life event: its applicant's, and those of the staff who answer for the whole. */
@org.jspecify.annotations.NullMarked
package org.yichuang.lifeevents.web;
