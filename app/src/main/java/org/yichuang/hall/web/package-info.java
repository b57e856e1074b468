/** The hall's pages: for everybody, the kiosk, the phone, the window, the screen and the floor. */
@org.jspecify.annotations.NullMarked
package org.yichuang.hall.web;
