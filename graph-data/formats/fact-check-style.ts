/** How the printable fact-check sheet looks: on screen, and on paper with page numbers. */

/** One style sheet; a citation is never broken over two pages, and a claim stays with its first one. */
export const PAGE_STYLE = `body{font:11pt/1.45 Georgia,"Source Serif 4","Liberation Serif",serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}
h1{font-size:1.4rem;margin:0 0 .4rem}
p{margin:.15rem 0}
section{border-top:1px solid #999;padding:.5rem 0 .2rem;margin-top:.5rem}
article{break-inside:avoid;margin:.2rem 0 .5rem 1.9rem}
h2{font-size:1rem;margin:0;text-indent:-1.9rem}
h2 span{display:inline-block;min-width:1.6rem;text-indent:0;font-weight:400;color:#5a5a5a}
.said{font-style:italic}
blockquote{margin:.3rem 0}
.context,.source,.said{color:#5a5a5a}
mark{background:#fff3b8;color:inherit;white-space:pre-wrap}
.source{font-size:.86em}
.note{padding-left:.6rem;border-left:2px solid #8a5a00}
b.supported{color:#11603f}b.wanting{color:#9a1f1f}b.unreviewed{color:#5a5a5a}
.counts{list-style:none;margin:.3rem 0 1rem;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
@page{margin:16mm 15mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt Georgia,serif;color:#5a5a5a}}
@media print{body{margin:0;padding:0;max-width:none;font-size:9pt;line-height:1.35}
mark{background:none;text-decoration:underline;text-underline-offset:.15em}}`;
