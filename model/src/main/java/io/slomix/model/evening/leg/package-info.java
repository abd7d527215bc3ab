/** The evidence of every leg: one form, its evenings, its current contents, its records (R2). */
package io.slomix.model.evening.leg;
