/**
 * Pages that a server sends in pieces keep the late ones hidden at the end (`<div hidden id="S:1">`) for a script to put where
 * a placeholder stands (`<template id="B:1">`). As no script runs, that is done here.
 */
export const joinStreamed = (document: Document): void => {
  for (const piece of document.querySelectorAll('div[hidden][id^="S:"]')) {
    const id = piece.getAttribute('id')?.slice(2) ?? ''
    piece.removeAttribute('hidden')
    const place = document.getElementById(`B:${id}`) ?? document.getElementById(`P:${id}`)
    if (place && !piece.contains(place)) place.replaceWith(piece)
  }
}
