/** Pictures from Hugging Face Inference Providers. */
@NullMarked
package io.github.liraai.huggingface;

import org.jspecify.annotations.NullMarked;
