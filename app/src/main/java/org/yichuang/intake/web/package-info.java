/** The pages of applying at home and at the window, the printed notices, and the API of both. */
@NullMarked
package org.yichuang.intake.web;

import org.jspecify.annotations.NullMarked;
