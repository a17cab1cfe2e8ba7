/* page-checks.h: what is true of every printed page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "reading.h"

/* Nothing is drawn outside of the margins. */
void page_check_ink (PlannerDocument *document);

/* No type is too small, no words are cut, no row is divided that fits on a page. */
void page_check_words (PlannerDocument *document);

/* Every page says which it is of how many, and the day of all these tests. */
void page_check_running (Reading *reading, PlannerDocument *document);
